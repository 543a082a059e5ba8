package org.kernelglass.ui.train;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.chart.ChartView;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.chart.Unit;

/** The charts of a run and the table of its epochs. FX thread. */
final class ChartBoard extends VBox {

    private static final double MOST_SMOOTHING = 0.99;
    private static final double FIRST_SMOOTHING = 0.6;

    private final TrainViewModel model;
    private final WordedControls words;
    private final Background background;
    private final SaveQuestion files;

    ChartBoard(
            TrainViewModel model, WordedControls words, Background background, SaveQuestion files) {
        this.model = model;
        this.words = words;
        this.background = background;
        this.files = files;
        getStyleClass().add("chart-board");
        SplitPane split = new SplitPane(charts(), new EpochTable(model.figures(), words));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.76);
        split.getStyleClass().add("board-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(tools(), split);
    }

    private VBox charts() {
        HBox large = new HBox(12);
        model.figures()
                .large()
                .forEach(each -> large.getChildren().add(chart(each, ChartView.Size.LARGE)));
        HBox small = new HBox(12);
        model.figures()
                .small()
                .forEach(each -> small.getChildren().add(chart(each, ChartView.Size.SMALL)));
        VBox.setVgrow(large, Priority.ALWAYS);
        VBox charts = new VBox(8, large, small);
        charts.getStyleClass().add("charts");
        charts.setMinHeight(300);
        return charts;
    }

    private ChartView chart(ChartModel chart, ChartView.Size size) {
        ChartView view = new ChartView(chart, words.texts(), background, size, this::where, files);
        HBox.setHgrow(view, Priority.ALWAYS);
        view.setPrefWidth(0);
        view.setMinWidth(0);
        view.plot().setId("chart-" + chart.title().key().substring("train.chart.".length()));
        return view;
    }

    private Message where(double x) {
        long step = Math.round(x * model.figures().batchesPerEpoch());
        return Message.of("train.chart.where", Unit.NONE.rounded(x), step);
    }

    private HBox tools() {
        Slider smoothing = new Slider(0, MOST_SMOOTHING, FIRST_SMOOTHING);
        smoothing.setId("smoothing");
        smoothing.setBlockIncrement(0.05);
        smoothing.setPrefWidth(140);
        Label title = words.label("train.smoothing", "setting-title");
        title.setLabelFor(smoothing);
        smoothing.accessibleTextProperty().bind(title.textProperty());
        words.help(smoothing, Message.of("train.smoothing.help"));
        Label value = new Label();
        value.getStyleClass().addAll("figures", "quiet");
        TextWidth.atLeast(value, 32);
        value.textProperty().bind(smoothing.valueProperty().asString(Locale.ROOT, "%.2f"));
        for (ChartModel chart : model.figures().large()) {
            chart.smoothingProperty().bind(smoothing.valueProperty());
        }
        smoothing.valueProperty().addListener((observed, was, is) -> model.figures().changed());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools =
                new HBox(8, title, smoothing, value, log(), space, new CompareMenu(model, words));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("chart-tools");
        return tools;
    }

    private Node log() {
        ToggleButton log = new ToggleButton();
        log.setId("log-loss");
        log.textProperty().bind(words.texts().of("train.log"));
        log.getStyleClass().add("small");
        words.help(log, Message.of("train.log.help"));
        ChartModel loss = model.figures().loss;
        log.setOnAction(
                event -> loss.scaleProperty().set(log.isSelected() ? Scale.LOG : Scale.LINEAR));
        loss.scaleProperty().addListener((observed, was, is) -> log.setSelected(is == Scale.LOG));
        return log;
    }
}
