package org.kernelglass.ui.chart;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;

/**
 * A chart: its title, the names of its series, which hide and show them, the plot and a menu. FX
 * thread.
 */
public final class ChartView extends VBox {

    /** How much stands around the plot. */
    public enum Size {
        /** Title and legend above. */
        LARGE,
        /** The title alone. */
        SMALL
    }

    /** Says in words where an x lies, for the crosshair. */
    @FunctionalInterface
    public interface Where {
        Message at(double x);
    }

    private static final Duration SAID = Duration.seconds(8);

    private final ChartModel model;
    private final Texts texts;
    private final PlotPane plot;
    private final FlowPane legend = new FlowPane(4, 0);
    private final Label empty = new Label();
    private final Label said = new Label();

    /**
     * @param where said at the crosshair
     * @param files asks where an export goes
     */
    public ChartView(
            ChartModel model,
            Texts texts,
            Background background,
            Size size,
            Where where,
            SaveQuestion files) {
        this.model = model;
        this.texts = texts;
        plot = new PlotPane(model, texts, where::at);
        new PlotGestures(plot, model);
        new PlotKeys(plot, model);
        getStyleClass().addAll("chart", size == Size.SMALL ? "chart-small" : "chart-large");
        ChartExport export = new ChartExport(model, texts, background, plot.theme(), files);
        getChildren().addAll(header(size, export), body(), said);
        said.getStyleClass().add("quiet");
        said.setVisible(false);
        said.managedProperty().bind(said.visibleProperty());
        export.tell(this::say);
        model.series()
                .addListener(
                        (ListChangeListener<ChartSeries>)
                                change -> {
                                    nameSeries();
                                    tellEmpty();
                                });
        model.versionProperty().addListener((observed, was, is) -> tellEmpty());
        plot.theme().onChange(this::colorLegend);
        nameSeries();
        tellEmpty();
    }

    /** Where the keyboard reaches the chart. */
    public Node plot() {
        return plot;
    }

    private HBox header(Size size, ChartExport export) {
        Label title = new Label();
        String unit = model.unit().symbol().strip();
        title.textProperty()
                .bind(
                        texts.of(
                                unit.isEmpty()
                                        ? model.title()
                                        : Message.of("train.chart.in-unit", model.title(), unit)));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(USE_PREF_SIZE);
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getStyleClass().add("chart-legend");
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox header = new HBox(8, title, legend, new ChartMenu(model, texts, export));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("chart-header");
        boolean small = size == Size.SMALL;
        legend.managedProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !small || model.series().size() > 1, model.series()));
        legend.visibleProperty().bind(legend.managedProperty());
        if (small) {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            // in a small window, or one at 140 %: the menu stays in its own chart, and no word is
            // cut
            title.setWrapText(true);
            title.setMinWidth(0);
            title.setMinHeight(USE_PREF_SIZE);
        }
        return header;
    }

    private StackPane body() {
        empty.textProperty().bind(texts.of("train.chart.empty"));
        empty.getStyleClass().add("chart-empty");
        empty.setMouseTransparent(true);
        StackPane body = new StackPane(plot, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        body.setMinWidth(0);
        return body;
    }

    /** For a while. */
    private void say(Message message) {
        said.setText(texts.now(message));
        said.setVisible(true);
        PauseTransition pause = new PauseTransition(SAID);
        pause.setOnFinished(event -> said.setVisible(false));
        pause.play();
    }

    private void tellEmpty() {
        empty.setVisible(model.isEmpty());
    }

    private void nameSeries() {
        legend.getChildren()
                .setAll(model.series().stream().map(each -> new LegendItem(each, texts)).toList());
        colorLegend();
    }

    private void colorLegend() {
        Colors colors = plot.theme().colors();
        for (int index = 0; index < legend.getChildren().size(); index++) {
            LegendItem item = (LegendItem) legend.getChildren().get(index);
            item.color(model.series().get(index), model, colors);
        }
    }
}
