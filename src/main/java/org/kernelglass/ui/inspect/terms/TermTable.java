package org.kernelglass.ui.inspect.terms;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.model.Numbers;

/** The largest terms; each leads to where it comes from, by its link or Enter. FX thread. */
final class TermTable extends TableView<TermRow> {

    private static final double HALF = 44;

    private final TermsModel terms;
    private final Texts texts;
    private final Runnable toMaps;
    private double largest;

    /**
     * @param toMaps brings the maps to the front
     */
    TermTable(TermsModel terms, Runnable toMaps) {
        this.terms = terms;
        this.texts = terms.model().workspace().texts();
        this.toMaps = toMaps;
        setId("inspect-terms-table");
        accessibleTextProperty().bind(texts.of("inspect.terms.table"));
        getColumns()
                .setAll(
                        List.of(
                                source(),
                                number("inspect.terms.x", TermRow::x),
                                number("inspect.terms.weight", TermRow::weight),
                                number("inspect.terms.product", TermRow::product),
                                bars()));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<TermRow> rows) {
        largest = rows.stream().mapToDouble(row -> Math.abs(row.product())).max().orElse(0);
        getItems().setAll(rows);
    }

    private void key(KeyEvent event) {
        TermRow row = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            follow(row);
            event.consume();
        }
    }

    private void follow(TermRow row) {
        terms.follow(row);
        toMaps.run();
    }

    private String name(TermRow row) {
        ProgramStep layer = terms.layerOf(row);
        boolean map = terms.fromMap(row);
        String key = map ? row.wholeMap() ? "map" : "value" : "unit";
        return texts.now(
                new Message(
                        "inspect.terms." + key,
                        List.of(
                                layer.address(),
                                LayerName.ofKind(layer.kindId()),
                                Integer.toString(row.source().channel()),
                                Integer.toString(row.source().row()),
                                Integer.toString(row.source().column()))));
    }

    private TableColumn<TermRow, TermRow> column(String key, double width) {
        TableColumn<TermRow, TermRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        return column;
    }

    private TableColumn<TermRow, TermRow> source() {
        TableColumn<TermRow, TermRow> column = column("inspect.terms.source", 216);
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            private final Hyperlink link = new Hyperlink();

                            @Override
                            protected void updateItem(TermRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty ? null : link);
                                if (!empty) {
                                    link.setText(name(row));
                                    link.setFocusTraversable(false);
                                    link.setOnAction(event -> follow(row));
                                }
                            }
                        });
        return column;
    }

    private TableColumn<TermRow, TermRow> number(String key, Function<TermRow, Double> number) {
        TableColumn<TermRow, TermRow> column = column(key, 70);
        column.getStyleClass().add("number-column");
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(TermRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setAlignment(Pos.CENTER_RIGHT);
                                setText(empty ? null : text(number.apply(row)));
                            }
                        });
        return column;
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "–" : Numbers.shortly(value);
    }

    private TableColumn<TermRow, TermRow> bars() {
        TableColumn<TermRow, TermRow> column = column("inspect.terms.against", 2 * HALF + 14);
        column.setMinWidth(2 * HALF + 14);
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            private final Region bar = new Region();
                            private final StackPane track = new StackPane(bar);

                            @Override
                            protected void updateItem(TermRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty ? null : track);
                                if (!empty) {
                                    draw(bar, track, row.product());
                                }
                            }
                        });
        return column;
    }

    private void draw(Region bar, StackPane track, double product) {
        double length = largest == 0 ? 0 : Math.abs(product) / largest * HALF;
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(2 * HALF);
        track.setMaxWidth(2 * HALF);
        bar.getStyleClass().setAll(product < 0 ? "bar-negative" : "bar-positive");
        bar.setMinSize(length, 12);
        bar.setMaxSize(length, 12);
        bar.setTranslateX(product < 0 ? HALF - length : HALF);
    }
}
