package org.kernelglass.ui.evaluate.figures;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluatedRun;

/** A row for each class; sorted by any figure. FX thread. */
public final class ClassesTab extends VBox {

    private final EvaluateModel model;
    private final Texts texts;
    private final TableView<ClassRow> table = new TableView<>();

    public ClassesTab(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-tab");
        table.setId("evaluate-classes");
        table.accessibleTextProperty().bind(texts.of("evaluate.tab.classes"));
        table.getColumns()
                .setAll(
                        List.of(
                                plain("evaluate.classes.class", ClassRow::name, 150, false),
                                plain(
                                        "evaluate.classes.support",
                                        row -> row.figures().support(),
                                        76,
                                        true),
                                figure("evaluate.classes.precision", ClassAssessment::precision),
                                figure("evaluate.classes.recall", ClassAssessment::recall),
                                figure("evaluate.classes.f1", ClassAssessment::f1),
                                figure("evaluate.classes.roc", ClassAssessment::rocArea),
                                figure(
                                        "evaluate.classes.average",
                                        ClassAssessment::averagePrecision)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, was, is) -> choose(is));
        VBox.setVgrow(table, Priority.ALWAYS);
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().addAll("text-muted", "text-small");
        hint.textProperty().bind(texts.of("evaluate.classes.hint"));
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(table, hint);
        model.evaluatedProperty().addListener((observed, was, is) -> fill(is));
        fill(model.evaluatedProperty().get());
    }

    private void fill(EvaluatedRun evaluated) {
        table.getItems().setAll(evaluated == null ? List.of() : ClassRow.of(evaluated));
        table.sort();
    }

    private void choose(ClassRow row) {
        if (row != null) {
            model.labelProperty().set(row.label());
        }
    }

    private <T> TableColumn<ClassRow, T> plain(
            String key, Function<ClassRow, T> value, double width, boolean number) {
        TableColumn<ClassRow, T> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    private TableColumn<ClassRow, Estimate> figure(
            String key, Function<ClassAssessment, Estimate> figure) {
        TableColumn<ClassRow, Estimate> column =
                plain(key, row -> figure.apply(row.figures()), 164, true);
        column.setCellFactory(all -> new EstimateCell());
        column.setComparator(EstimateCell.BY_VALUE);
        return column;
    }
}
