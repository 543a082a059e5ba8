package org.kernelglass.ui.inspect.mute;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** Figures before and after, with what changed. FX thread. */
final class EffectTable extends TableView<EffectRow> {

    private final Texts texts;

    EffectTable(Texts texts) {
        this.texts = texts;
        setId("inspect-effect-table");
        accessibleTextProperty().bind(texts.of("inspect.effect.table"));
        getColumns()
                .setAll(
                        List.of(
                                column("inspect.effect.figure", EffectRow::name, Pos.CENTER_LEFT),
                                column(
                                        "inspect.effect.before",
                                        EffectRow::before,
                                        Pos.CENTER_RIGHT),
                                column("inspect.effect.after", EffectRow::after, Pos.CENTER_RIGHT),
                                column(
                                        "inspect.effect.change",
                                        EffectRow::change,
                                        Pos.CENTER_RIGHT)));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    void show(List<EffectRow> rows) {
        getItems().setAll(rows);
    }

    private TableColumn<EffectRow, EffectRow> column(
            String key, Function<EffectRow, String> words, Pos place) {
        TableColumn<EffectRow, EffectRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setSortable(false);
        boolean number = place == Pos.CENTER_RIGHT;
        column.setPrefWidth(number ? 92 : 124);
        column.getStyleClass().add(number ? "number-column" : "text-column");
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        boolean change = key.endsWith("change");
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(EffectRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setAlignment(place);
                                setText(empty ? null : words.apply(row));
                                getStyleClass().removeAll("effect-worse", "effect-better");
                                if (!empty && change && row.direction() != 0) {
                                    getStyleClass()
                                            .add(
                                                    row.direction() < 0
                                                            ? "effect-worse"
                                                            : "effect-better");
                                }
                            }
                        });
        return column;
    }
}
