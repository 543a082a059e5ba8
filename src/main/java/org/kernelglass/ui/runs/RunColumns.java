package org.kernelglass.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;

/**
 * The columns of the table of runs: the name, what differs between the runs, what came of them. FX
 * thread.
 */
final class RunColumns {

    private static final double NAME = 130;
    private static final double LETTER = 8.2;
    private static final double LEAST = 72;
    private static final double MOST = 150;

    private final TableView<RunRow> table;
    private final Texts texts;
    private final Map<TableColumn<?, ?>, Double> widths = new LinkedHashMap<>();
    private final List<TableColumn<RunRow, RunRow>> settings = new ArrayList<>();

    RunColumns(TableView<RunRow> table, Texts texts) {
        this.table = table;
        this.texts = texts;
        TableColumn<RunRow, RunRow> name = column("runs.column.name", NAME);
        name.setComparator(Comparator.comparing(RunRow::name));
        name.setCellFactory(c -> new NameCell(texts));
        table.getColumns().add(name);
        figures();
        TextWidth.columns(widths, table.getColumns().get(table.getColumns().size() - 1));
    }

    private void figures() {
        number("runs.column.validation", 88, RunRow::validationAccuracy, this::validation);
        number("runs.column.test", 92, RunRow::testAccuracy, this::test);
        TableColumn<RunRow, RunRow> standing = column("runs.column.state", 116);
        standing.setComparator(Comparator.comparing(RunRow::standing));
        standing.setCellFactory(c -> new StandingCell(texts));
        table.getColumns().add(standing);
        number("runs.column.epochs", 82, RunRow::epochs, RunColumns::epochs);
        number("runs.column.parameters", 84, RunRow::parameters, this::parameters);
        number("runs.column.speed", 84, RunRow::imagesPerSecond, this::speed);
        number("runs.column.disk", 72, row -> row.entry().bytes(), this::bytes);
        add("runs.column.date", 180, RunRow::created, RunColumns::date);
    }

    private String validation(RunRow row, Locale in) {
        return Amounts.percent(row.validationAccuracy(), in);
    }

    private String test(RunRow row, Locale in) {
        return Amounts.percent(row.testAccuracy(), in);
    }

    private String parameters(RunRow row, Locale in) {
        return Amounts.whole(row.parameters(), in);
    }

    private String speed(RunRow row, Locale in) {
        return Amounts.whole(row.imagesPerSecond(), in);
    }

    private String bytes(RunRow row, Locale in) {
        return Amounts.bytes(row.entry().bytes(), in);
    }

    private static String date(RunRow row, Locale in) {
        return row.record().isEmpty() ? Amounts.NONE : Amounts.date(row.created(), in);
    }

    private static String epochs(RunRow row, Locale in) {
        if (row.record().isEmpty()) {
            return Amounts.NONE;
        }
        return Amounts.whole(row.epochs(), in) + "/" + Amounts.whole(row.epochsPlanned(), in);
    }

    /** The settings in which the runs differ stand right behind the name. */
    void show(List<String> differing) {
        table.getColumns().removeAll(settings);
        settings.clear();
        differing.forEach(key -> settings.add(setting(key)));
        table.getColumns().addAll(1, settings);
    }

    private TableColumn<RunRow, RunRow> setting(String key) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>();
        column.setId("runs-setting-" + key);
        Label title = new Label(key.replaceFirst("^(plan|data)\\.", ""));
        title.setTooltip(new Tooltip(key));
        column.setGraphic(title);
        column.getStyleClass().add("setting-column");
        column.setPrefWidth(Math.max(LEAST, Math.min(MOST, 30 + key.length() * LETTER)));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(
                Comparator.comparing((RunRow row) -> row.setting(key), SettingOrder.OF_TEXTS));
        column.setCellFactory(c -> new TextCell((row, in) -> row.setting(key)));
        return column;
    }

    private <C extends Comparable<C>> void number(
            String key,
            double width,
            Function<RunRow, C> order,
            BiFunction<RunRow, Locale, String> text) {
        add(key, width, order, text).getStyleClass().add("number-column");
    }

    private <C extends Comparable<C>> TableColumn<RunRow, RunRow> add(
            String key,
            double width,
            Function<RunRow, C> order,
            BiFunction<RunRow, Locale, String> text) {
        TableColumn<RunRow, RunRow> column = column(key, width);
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(c -> new TextCell(text));
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<RunRow, RunRow> column(String key, double width) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        widths.put(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private final class TextCell extends TableCell<RunRow, RunRow> {

        private final BiFunction<RunRow, Locale, String> text;

        TextCell(BiFunction<RunRow, Locale, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            Locale in = texts.sentencesProperty().get().locale();
            setText(empty || row == null ? null : text.apply(row, in));
        }
    }
}
