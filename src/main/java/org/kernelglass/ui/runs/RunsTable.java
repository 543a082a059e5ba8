package org.kernelglass.ui.runs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.runs.RunRow.Standing;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs in a table, each column to be sorted by. FX thread. */
final class RunsTable extends TableView<RunRow> {

    private final Texts texts;
    private final Map<TableColumn<?, ?>, Double> widths = new LinkedHashMap<>();

    RunsTable(RunsViewModel model, Texts texts) {
        this.texts = texts;
        setId("runs-table");
        getStyleClass().addAll("runs-table", "edge-to-edge");
        SortedList<RunRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label empty = new Label();
        empty.textProperty().bind(texts.of("runs.none"));
        setPlaceholder(empty);
        columns();
        TextWidth.columns(widths, getColumns().get(getColumns().size() - 1));
        follow(model);
        texts.sentencesProperty().addListener((observed, was, is) -> refresh());
    }

    private void columns() {
        add("runs.column.name", 108, RunRow::name, (row, in) -> row.name(), false);
        add("runs.column.date", 180, RunRow::created, RunsTable::date, false);
        getColumns().add(standing());
        add("runs.column.epochs", 82, RunRow::epochs, RunsTable::epochs, true);
        add(
                "runs.column.validation",
                88,
                RunRow::validationAccuracy,
                (row, in) -> Amounts.percent(row.validationAccuracy(), in),
                true);
        add(
                "runs.column.test",
                92,
                RunRow::testAccuracy,
                (row, in) -> Amounts.percent(row.testAccuracy(), in),
                true);
        add(
                "runs.column.parameters",
                84,
                RunRow::parameters,
                (row, in) -> Amounts.whole(row.parameters(), in),
                true);
        add(
                "runs.column.speed",
                84,
                RunRow::imagesPerSecond,
                (row, in) -> Amounts.whole(row.imagesPerSecond(), in),
                true);
        add(
                "runs.column.disk",
                72,
                row -> row.entry().bytes(),
                (row, in) -> Amounts.bytes(row.entry().bytes(), in),
                true);
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

    private <C extends Comparable<C>> void add(
            String key,
            double width,
            Function<RunRow, C> order,
            BiFunction<RunRow, Locale, String> text,
            boolean number) {
        TableColumn<RunRow, RunRow> column = column(key, width);
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(c -> new TextCell(text));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        getColumns().add(column);
    }

    private TableColumn<RunRow, RunRow> column(String key, double width) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        widths.put(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private TableColumn<RunRow, RunRow> standing() {
        TableColumn<RunRow, RunRow> column = column("runs.column.state", 116);
        column.setComparator(Comparator.comparing(RunRow::standing));
        column.setCellFactory(c -> new StandingCell());
        return column;
    }

    private void follow(RunsViewModel model) {
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null) {
                                model.selectedProperty().set(is);
                            }
                        });
        model.selectedProperty().addListener((observed, was, is) -> getSelectionModel().select(is));
        getSelectionModel().select(model.selectedProperty().get());
    }

    private final class TextCell extends TableCell<RunRow, RunRow> {

        private final BiFunction<RunRow, Locale, String> text;

        TextCell(BiFunction<RunRow, Locale, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row, locale()));
        }
    }

    private Locale locale() {
        return texts.sentencesProperty().get().locale();
    }

    private final class StandingCell extends TableCell<RunRow, RunRow> {

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty && row != null) {
                setText(texts.now(row.standing().title()));
                FontIcon icon = new FontIcon(icon(row.standing()));
                icon.getStyleClass()
                        .add("standing-" + row.standing().name().toLowerCase(Locale.ROOT));
                setGraphic(icon);
                row.reason().ifPresent(reason -> setTooltip(new Tooltip(texts.now(reason))));
            }
        }

        private static BootstrapIcons icon(Standing standing) {
            return switch (standing) {
                case COMPLETED -> BootstrapIcons.CHECK_CIRCLE;
                case RUNNING -> BootstrapIcons.PLAY_CIRCLE;
                case STOPPED -> BootstrapIcons.STOP_CIRCLE;
                case INTERRUPTED -> BootstrapIcons.DASH_CIRCLE;
                case FAILED -> BootstrapIcons.X_CIRCLE;
                case DAMAGED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
            };
        }
    }
}
