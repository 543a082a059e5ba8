package org.kernelglass.ui.evaluate.matrix;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kernelglass.evaluation.Confusion;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.model.Written;

/** The cells with the most mistakes, each a click away. FX thread. */
final class FrequentMistakes extends VBox {

    private static final int MOST = 50;

    private final MatrixModel model;
    private final Texts texts;
    private final TableView<Confusion> table = new TableView<>();
    private boolean following;

    FrequentMistakes(MatrixModel model) {
        this.model = model;
        this.texts = model.model().workspace().texts();
        getStyleClass().add("evaluate-pairs");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("evaluate.pairs.title"));
        table.setId("evaluate-pairs");
        table.accessibleTextProperty().bind(title.textProperty());
        TableColumn<Confusion, String> pair = column("evaluate.pairs.pair.column", this::pair, 208);
        TableColumn<Confusion, String> images =
                column("evaluate.pairs.images", one -> Long.toString(one.images()), 76);
        TableColumn<Confusion, String> share = column("evaluate.pairs.share", this::share, 84);
        images.getStyleClass().add("number-column");
        share.getStyleClass().add("number-column");
        table.getColumns().setAll(List.of(pair, images, share));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(texts.of("evaluate.pairs.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, was, is) -> choose(is));
        model.model().evaluatedProperty().addListener((observed, was, is) -> fill());
        model.model().cellProperty().addListener((observed, was, is) -> follow(is));
        getChildren().setAll(title, table);
        fill();
    }

    private void fill() {
        table.getItems()
                .setAll(model.matrix().map(matrix -> matrix.confusions(MOST)).orElse(List.of()));
    }

    private void choose(Confusion chosen) {
        if (chosen != null && !following) {
            model.choose(cell(chosen));
        }
    }

    /** The cell may have been chosen in the matrix. */
    private void follow(Cell cell) {
        following = true;
        table.getSelectionModel().clearSelection();
        table.getItems().stream()
                .filter(one -> cell(one).equals(cell))
                .findFirst()
                .ifPresent(one -> table.getSelectionModel().select(one));
        following = false;
    }

    private static Cell cell(Confusion confusion) {
        return new Cell(confusion.actual(), confusion.predicted());
    }

    private String pair(Confusion one) {
        List<String> classes = model.classes();
        return texts.now(
                "evaluate.pairs.pair", classes.get(one.actual()), classes.get(one.predicted()));
    }

    private String share(Confusion one) {
        return model.matrix()
                .map(matrix -> Written.percent(matrix.ofActual(one.actual(), one.predicted())))
                .orElse("");
    }

    private TableColumn<Confusion, String> column(
            String key, Function<Confusion, String> words, double width) {
        TableColumn<Confusion, String> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
