package org.kernelglass.ui.experiment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.WordedControls;

/**
 * The candidates as they stand, the most accurate first, each column to be sorted by. FX thread.
 */
final class Leaderboard extends TableView<CandidateRow> {

    private static final int MOST_ROWS = 12;
    private static final int LEAST_ROWS = 1;
    private static final double ROW = 30;
    private static final double BAR = 14;
    private static final double HEAD = 40;

    private final WordedControls words;
    private final ObservableList<CandidateRow> rows = FXCollections.observableArrayList();
    private final Map<TableColumn<?, ?>, Double> widths = new LinkedHashMap<>();
    private final TableColumn<CandidateRow, CandidateRow> gap;
    private int trials = 1;

    /**
     * @param use puts a candidate into the project
     */
    Leaderboard(WordedControls words, Consumer<CandidateRow> use) {
        this.words = words;
        setId("lab-leaderboard");
        getStyleClass().addAll("lab-leaderboard", "edge-to-edge");
        setFixedCellSize(ROW);
        SortedList<CandidateRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label empty = words.label("lab.board.empty", "text-muted");
        setPlaceholder(empty);
        widthProperty().addListener((observed, was, is) -> fit());
        add("lab.board.candidate", 270, candidate(), this::name, false);
        add("lab.board.accuracy", 92, by(r -> r.accuracy().value()), Leaderboard::mean, true);
        add("lab.board.interval", 140, by(r -> r.accuracy().low()), Leaderboard::ends, true);
        gap =
                column(
                        "lab.board.gap",
                        68,
                        by(CandidateRow::gap),
                        r -> Figures.points(r.gap()),
                        true);
        add("lab.board.parameters", 108, by(CandidateRow::parameters), this::parameters, true);
        add("lab.board.seconds", 86, by(CandidateRow::seconds), Leaderboard::time, true);
        add("lab.board.trials", 66, by(CandidateRow::trials), this::done, true);
        getColumns().add(verdict());
        TextWidth.columns(widths, getColumns().get(getColumns().size() - 1));
        setRowFactory(table -> row(use));
        words.texts().sentencesProperty().addListener((observed, was, is) -> refresh());
    }

    private static Comparator<CandidateRow> candidate() {
        return Comparator.comparingInt(CandidateRow::number);
    }

    /** What is not known comes last when the greatest is first. */
    private static Comparator<CandidateRow> by(Function<CandidateRow, Number> figure) {
        return Comparator.comparingDouble(
                row -> {
                    double value = figure.apply(row).doubleValue();
                    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
                });
    }

    private String name(CandidateRow row) {
        return words.texts().now(CandidateName.of(row.candidate()));
    }

    private static String mean(CandidateRow row) {
        return Figures.percent(row.accuracy().value());
    }

    private static String ends(CandidateRow row) {
        return Figures.ends(row.accuracy());
    }

    private static String time(CandidateRow row) {
        return Figures.seconds(row.seconds());
    }

    private String parameters(CandidateRow row) {
        return Figures.whole(row.parameters(), words.texts().sentencesProperty().get().locale());
    }

    private String done(CandidateRow row) {
        return row.trials() + "/" + trials;
    }

    private void add(
            String key,
            double width,
            Comparator<CandidateRow> order,
            Function<CandidateRow, String> text,
            boolean number) {
        getColumns().add(column(key, width, order, text, number));
    }

    private TableColumn<CandidateRow, CandidateRow> column(
            String key,
            double width,
            Comparator<CandidateRow> order,
            Function<CandidateRow, String> text,
            boolean number) {
        TableColumn<CandidateRow, CandidateRow> column = new TableColumn<>();
        column.setId(key.replace('.', '-'));
        column.textProperty().bind(words.texts().of(key));
        widths.put(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(order);
        column.setCellFactory(c -> new TextCell(text));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    private TableColumn<CandidateRow, CandidateRow> verdict() {
        Comparator<CandidateRow> order = Comparator.comparing(CandidateRow::standing);
        TableColumn<CandidateRow, CandidateRow> column =
                column("lab.board.verdict", 184, order, r -> "", false);
        column.setCellFactory(c -> new VerdictCell(words));
        return column;
    }

    private TableRow<CandidateRow> row(Consumer<CandidateRow> use) {
        TableRow<CandidateRow> row = new TableRow<>();
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.texts().of("lab.board.use"));
        item.setOnAction(event -> use.accept(row.getItem()));
        ContextMenu menu = new ContextMenu(item);
        row.contextMenuProperty().bind(row.emptyProperty().map(empty -> empty ? null : menu));
        return row;
    }

    /** So high that its rows are seen whole, above the bar too by which it is scrolled sideways. */
    private void fit() {
        double wide = getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        double bar = wide > getWidth() ? BAR : 0;
        double height =
                HEAD + ROW * Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows.size())) + 4 + bar;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /**
     * Shows how they stand; what is chosen stays chosen.
     *
     * @param perCandidate trials of each
     */
    void show(List<CandidateRow> standing, int perCandidate) {
        CandidateRow chosen = getSelectionModel().getSelectedItem();
        trials = perCandidate;
        boolean gaps = standing.stream().anyMatch(row -> !Double.isNaN(row.gap()));
        if (gaps && !getColumns().contains(gap)) {
            getColumns().add(3, gap);
        } else if (!gaps) {
            getColumns().remove(gap);
        }
        rows.setAll(standing.stream().sorted(order()).toList());
        fit();
        if (chosen != null) {
            rows.stream()
                    .filter(row -> row.number() == chosen.number())
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
    }

    /** Longest trained first, then the most accurate: what is not measured comes last. */
    private static Comparator<CandidateRow> order() {
        return Comparator.comparingInt((CandidateRow row) -> -row.epochs())
                .thenComparing(by(row -> row.accuracy().value()).reversed())
                .thenComparingInt(CandidateRow::number);
    }

    private static final class TextCell extends TableCell<CandidateRow, CandidateRow> {

        private final Function<CandidateRow, String> text;

        TextCell(Function<CandidateRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(CandidateRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }
}
