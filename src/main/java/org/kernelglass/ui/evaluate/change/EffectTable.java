package org.kernelglass.ui.evaluate.change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.change.EffectModel.Outcome;

/** Figures before and after, and by how much they changed. FX thread. */
final class EffectTable extends TableView<EffectRow> {

    private static final String NONE = "–";

    private final Texts texts;
    private final Map<TableColumn<?, ?>, Double> widths = new LinkedHashMap<>();

    EffectTable(Texts texts) {
        this.texts = texts;
        setId("effect-table");
        getStyleClass().addAll("runs-table", "edge-to-edge");
        add("errors.effect.figure", 240, row -> texts.now(row.figure()), false);
        add("errors.effect.before", 88, row -> value(row.before(), row.count()), true);
        add("errors.effect.after", 88, row -> value(row.after(), row.count()), true);
        add("errors.effect.change", 110, EffectTable::change, true);
        TextWidth.columns(widths, getColumns().get(1));
        texts.sentencesProperty().addListener((observed, was, is) -> refresh());
    }

    private void add(String key, double width, Function<EffectRow, String> text, boolean number) {
        TableColumn<EffectRow, EffectRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new TextCell(text));
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("number-column");
        }
        widths.put(column, width);
        getColumns().add(column);
    }

    void show(Outcome outcome) {
        getItems().setAll(EffectRow.of(outcome.effect(), outcome.change().looked()));
    }

    private static String value(double value, boolean count) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return count
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f%%", value * 100);
    }

    private static String change(EffectRow row) {
        if (Double.isNaN(row.change())) {
            return NONE;
        }
        return (row.count()
                        ? String.format(Locale.ROOT, "%+.0f", row.change())
                        : String.format(Locale.ROOT, "%+.1f pp", row.change() * 100))
                .replace('-', '−');
    }

    private static final class TextCell extends TableCell<EffectRow, EffectRow> {

        private final Function<EffectRow, String> text;

        TextCell(Function<EffectRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(EffectRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
