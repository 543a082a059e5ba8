package org.kernelglass.ui.inspect.mute;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.RankedFilter;

/** The filters of the layer in front: Space ticks the one in front. FX thread. */
final class FilterTable extends TableView<FilterRow> {

    private final Texts texts;

    /**
     * @param chosen told the ranked filter in front; empty for none
     */
    FilterTable(FilterList filters, Texts texts, Consumer<Optional<RankedFilter>> chosen) {
        super(filters.rows());
        this.texts = texts;
        setId("inspect-mute-table");
        accessibleTextProperty().bind(texts.of("inspect.mute.table"));
        setEditable(true);
        getColumns().setAll(List.of(ticks(), number(), accuracy(), loss()));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (observed, was, is) ->
                                chosen.accept(Optional.ofNullable(is).flatMap(FilterRow::ranked)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        FilterRow row = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && row != null) {
            row.tickedProperty().set(!row.tickedProperty().get());
            event.consume();
        }
    }

    private TableColumn<FilterRow, Boolean> ticks() {
        TableColumn<FilterRow, Boolean> column = new TableColumn<>();
        column.setCellValueFactory(row -> row.getValue().tickedProperty());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        column.setSortable(false);
        column.setMinWidth(40);
        column.setMaxWidth(40);
        return column;
    }

    private TableColumn<FilterRow, FilterRow> number() {
        TableColumn<FilterRow, FilterRow> column =
                column("inspect.mute.filter", this::name, FilterRow::filter);
        column.setPrefWidth(110);
        return column;
    }

    private TableColumn<FilterRow, FilterRow> accuracy() {
        return column(
                "inspect.mute.accuracy",
                row -> row.ranked().map(one -> Signed.points(one.accuracyChange())).orElse("–"),
                row -> row.ranked().map(RankedFilter::accuracyChange).orElse(0.0));
    }

    private TableColumn<FilterRow, FilterRow> loss() {
        return column(
                "inspect.mute.loss",
                row -> row.ranked().map(one -> Signed.decimal(one.lossChange())).orElse("–"),
                row -> row.ranked().map(RankedFilter::lossChange).orElse(0.0));
    }

    private String name(FilterRow row) {
        String number = Integer.toString(row.filter());
        boolean dead = row.ranked().filter(RankedFilter::dead).isPresent();
        return dead ? texts.now("inspect.mute.dead", number) : number;
    }

    private TableColumn<FilterRow, FilterRow> column(
            String key, Function<FilterRow, String> words, ToDoubleFunction<FilterRow> number) {
        TableColumn<FilterRow, FilterRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setPrefWidth(120);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(Comparator.comparingDouble(number));
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(FilterRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setAlignment(Pos.CENTER_RIGHT);
                                setText(empty ? null : words.apply(row));
                            }
                        });
        return column;
    }
}
