package org.kernelglass.ui.evaluate.matrix;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.model.CellSentence;
import org.kernelglass.ui.evaluate.model.EvaluateModel;

/** The matrix with what stands in it and what one cell says; beside it the most mistakes. */
public final class MatrixTab extends SplitPane {

    /** Where there is less room, matrix and images take turns. */
    private static final double ROOM_FOR_BOTH = 640;

    private final MatrixModel model;
    private final Texts texts;
    private final MatrixBoard board;

    /**
     * @param images of the chosen cell, shown beside the matrix while one is chosen
     */
    public MatrixTab(EvaluateModel evaluate, Node images) {
        model = new MatrixModel(evaluate);
        texts = evaluate.workspace().texts();
        board = new MatrixBoard(model);
        board.accessibleTextProperty()
                .bind(
                        texts.of(
                                this::spoken,
                                model.cursorProperty(),
                                model.model().evaluatedProperty()));
        getStyleClass().add("evaluate-matrix-tab");
        VBox matrix = new VBox(head(), sentence(), board);
        matrix.getStyleClass().add("evaluate-matrix");
        matrix.setMinWidth(0);
        VBox.setVgrow(board, Priority.ALWAYS);
        VBox side = new VBox(new FrequentMistakes(model));
        side.getStyleClass().add("evaluate-side");
        side.setMinWidth(0);
        side.visibleProperty().bind(evaluate.cellProperty().isNull());
        images.visibleProperty().bind(evaluate.cellProperty().isNotNull());
        StackPane beside = new StackPane(side, images);
        beside.setMinWidth(0);
        Runnable arrange = () -> arrange(matrix, beside, evaluate.cellProperty().get() != null);
        widthProperty().addListener((observed, was, is) -> arrange.run());
        evaluate.cellProperty().addListener((observed, was, is) -> arrange.run());
        arrange.run();
    }

    private void arrange(Node matrix, Node beside, boolean chosen) {
        boolean both = getWidth() == 0 || getWidth() >= ROOM_FOR_BOTH;
        List<Node> shown = both ? List.of(matrix, beside) : List.of(chosen ? beside : matrix);
        if (!getItems().equals(shown)) {
            getItems().setAll(shown);
            // only what is laid out has a divider that stays where it is put
            layout();
            setDividerPositions(0.54);
        }
    }

    private HBox head() {
        Segments<Measure> measures =
                new Segments<>(
                                List.of(Measure.values()),
                                measure -> texts.of(words(measure, "")),
                                model.measureProperty())
                        .identified("evaluate-measure");
        for (Measure measure : Measure.values()) {
            Tooltip help = new Tooltip();
            help.textProperty().bind(texts.of(words(measure, ".help")));
            measures.button(measure).setTooltip(help);
        }
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(measures, room, new MatrixLegend(model));
        head.getStyleClass().add("evaluate-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Message words(Measure measure, String suffix) {
        return new Message("evaluate.matrix." + name(measure) + suffix, List.of());
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    /** Of the cell under the mouse, else of the chosen one, else what can be done. */
    private Label sentence() {
        Label label = new Label();
        label.setId("evaluate-cell");
        label.setWrapText(true);
        label.getStyleClass().add("cell-sentence");
        label.textProperty()
                .bind(
                        texts.of(
                                this::said,
                                model.pointedProperty(),
                                model.model().cellProperty(),
                                model.model().evaluatedProperty()));
        return label;
    }

    private Message said() {
        Cell pointed = model.pointedProperty().get();
        Cell cell = pointed == null ? model.model().cellProperty().get() : pointed;
        return cell == null ? Message.of("evaluate.matrix.hint") : sentence(cell);
    }

    private Message sentence(Cell cell) {
        return model.matrix()
                .map(matrix -> CellSentence.of(cell, matrix, model.classes()))
                .orElse(Message.of("evaluate.matrix.hint"));
    }

    private Message spoken() {
        Cell cursor = model.cursorProperty().get();
        return cursor == null
                ? Message.of("evaluate.matrix.hint")
                : Message.of(
                        "evaluate.matrix.at",
                        sentence(cursor),
                        cursor.actual() + 1,
                        cursor.predicted() + 1,
                        model.classes().size());
    }
}
