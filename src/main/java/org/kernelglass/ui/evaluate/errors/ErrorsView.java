package org.kernelglass.ui.evaluate.errors;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendBar;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendableList;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The closed error loop: the images of a cell with where the network looks, the buttons that amend
 * them, and the run that learns from the change. FX thread.
 */
public final class ErrorsView extends VBox {

    private final Texts texts;

    public ErrorsView(EvaluateModel evaluate, AmendModel amend) {
        this.texts = evaluate.workspace().texts();
        getStyleClass().add("errors-view");
        setMinWidth(0);
        ErrorsModel model = new ErrorsModel(evaluate, amend);
        AmendBar bar =
                new AmendBar(
                        "errors",
                        amend,
                        () -> model.evaluated() == null ? List.of() : model.evaluated().classes(),
                        model.ownProperty());
        AmendableList<PredictionRow> list =
                new AmendableList<>(
                        "errors-list",
                        ErrorRow.HEIGHT,
                        () -> new ErrorRow(model),
                        bar,
                        texts.of("errors.list"),
                        texts.of(
                                () ->
                                        Message.of(
                                                model.cell() == null
                                                        ? "errors.empty"
                                                        : "errors.none"),
                                evaluate.cellProperty(),
                                evaluate.evaluatedProperty()));
        list.setItems(model.rows());
        list.chooseSeveral(Amendable::of);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(top(model), head(model), bar, foreign(model), list);
    }

    private HBox top(ErrorsModel model) {
        Button back = new Button();
        back.setId("errors-back");
        back.getStyleClass().add("small");
        back.setMinWidth(USE_PREF_SIZE);
        back.setGraphic(new FontIcon(BootstrapIcons.ARROW_LEFT));
        back.textProperty().bind(texts.of("errors.back"));
        back.setOnAction(event -> model.evaluate().cellProperty().set(null));
        HBox top = new HBox(back, new CellChooser(model.evaluate()));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("errors-bar");
        return top;
    }

    private FlowPane head(ErrorsModel model) {
        Label count = new Label();
        count.setId("errors-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("text-muted");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.cell() == null
                                                ? ""
                                                : texts.now("errors.count", model.rows().size()),
                                model.rows(),
                                model.evaluate().cellProperty(),
                                texts.sentencesProperty()));
        CheckBox heat = new CheckBox();
        heat.setId("errors-heat");
        heat.setMinWidth(USE_PREF_SIZE);
        heat.textProperty().bind(texts.of("errors.heat"));
        heat.selectedProperty().bindBidirectional(model.heatProperty());
        FlowPane head = new FlowPane(count, heat, legend(model));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("errors-bar", "errors-buttons");
        return head;
    }

    private ScaleLegend legend(ErrorsModel model) {
        ScaleLegend legend = new ScaleLegend(ColorMap.VIRIDIS);
        legend.setId("errors-legend");
        Tooltip help = new Tooltip();
        help.setWrapText(true);
        help.setMaxWidth(320);
        help.textProperty().bind(texts.of("errors.heat.help"));
        Tooltip.install(legend, help);
        Runnable say =
                () -> legend.show(texts.now("errors.heat.weak"), texts.now("errors.heat.strong"));
        texts.sentencesProperty().addListener((observed, was, is) -> say.run());
        say.run();
        legend.visibleProperty().bind(model.heatProperty());
        return legend;
    }

    /** Why nothing can be amended here. */
    private Label foreign(ErrorsModel model) {
        Label why = new Label();
        why.setId("errors-foreign");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().add("text-muted");
        why.textProperty().bind(texts.of(() -> Message.of("errors.foreign")));
        why.visibleProperty()
                .bind(
                        model.evaluate()
                                .evaluatedProperty()
                                .isNotNull()
                                .and(model.ownProperty().not()));
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
