package org.kernelglass.ui.train;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.ui.base.Clock;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.chart.Unit;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every finished epoch with its figures, the best one marked. FX thread. */
final class EpochTable extends TableView<EpochDone> {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final RunFigures figures;
    private final WordedControls words;

    EpochTable(RunFigures figures, WordedControls words) {
        super(figures.epochs());
        this.figures = figures;
        this.words = words;
        setId("train-epochs");
        getStyleClass().addAll("epoch-table", "dense", "edge-to-edge");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new BestRow());
        setPlaceholder(words.label("train.table.empty", "quiet"));
        accessibleTextProperty().bind(words.texts().of("train.table"));
        getColumns().add(bestColumn());
        add("epoch", epoch -> Integer.toString(epoch.epoch() + 1), EpochDone::epoch);
        metric("loss", epoch -> Optional.of(epoch.training()), Metrics::loss, false);
        metric("val-loss", EpochDone::validation, Metrics::loss, false);
        metric("accuracy", epoch -> Optional.of(epoch.training()), Metrics::top1, true);
        metric("val-accuracy", EpochDone::validation, Metrics::top1, true);
        add("rate", epoch -> shortly(epoch.learningRate()), EpochDone::learningRate);
        add(
                "speed",
                epoch -> "%,d".formatted(Math.round(epoch.imagesPerSecond())),
                EpochDone::imagesPerSecond);
        add("time", epoch -> Clock.of(epoch.seconds()), EpochDone::seconds);
        getColumns().forEach(column -> column.setReorderable(false));
        NewestRow.keepInView(this);
    }

    private static String shortly(double value) {
        return Unit.NONE.rounded(value);
    }

    private void metric(
            String key,
            Function<EpochDone, Optional<Metrics>> metrics,
            ToDoubleFunction<Metrics> figure,
            boolean share) {
        ToDoubleFunction<EpochDone> value =
                epoch -> metrics.apply(epoch).map(figure::applyAsDouble).orElse(Double.NaN);
        add(
                key,
                epoch -> {
                    double number = value.applyAsDouble(epoch);
                    if (Double.isNaN(number)) {
                        return "–";
                    }
                    return share ? "%.2f%%".formatted(100 * number) : "%.4f".formatted(number);
                },
                value);
    }

    private void add(
            String key, Function<EpochDone, String> text, ToDoubleFunction<EpochDone> exact) {
        TableColumn<EpochDone, EpochDone> column = new TableColumn<>();
        column.textProperty().bind(words.texts().of("train.table." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(made -> new FigureCell(text, exact));
        column.setComparator(
                (a, b) -> Double.compare(exact.applyAsDouble(a), exact.applyAsDouble(b)));
        column.getStyleClass().add("figure-column");
        column.setMinWidth(64);
        getColumns().add(column);
    }

    private TableColumn<EpochDone, EpochDone> bestColumn() {
        TableColumn<EpochDone, EpochDone> column = new TableColumn<>();
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(made -> new StarCell());
        column.setSortable(false);
        column.setMinWidth(32);
        column.setMaxWidth(32);
        return column;
    }

    private boolean isBest(EpochDone epoch) {
        var best = figures.loss.bestProperty().get();
        return best.isPresent() && best.getAsDouble() == epoch.epoch() + 1;
    }

    private final class StarCell extends TableCell<EpochDone, EpochDone> {

        private final FontIcon star = new FontIcon(BootstrapIcons.STAR_FILL);

        StarCell() {
            figures.loss.bestProperty().addListener((observed, was, is) -> mark());
            itemProperty().addListener((observed, was, is) -> mark());
        }

        private void mark() {
            boolean best = getItem() != null && isBest(getItem());
            setGraphic(best ? star : null);
            setAccessibleText(best ? words.texts().now("train.chart.best") : "");
        }
    }

    private final class BestRow extends TableRow<EpochDone> {

        BestRow() {
            figures.loss.bestProperty().addListener((observed, was, is) -> mark());
            itemProperty().addListener((observed, was, is) -> mark());
        }

        private void mark() {
            pseudoClassStateChanged(BEST, getItem() != null && isBest(getItem()));
        }
    }

    private static final class FigureCell extends TableCell<EpochDone, EpochDone> {

        private final Function<EpochDone, String> text;
        private final ToDoubleFunction<EpochDone> exact;

        FigureCell(Function<EpochDone, String> text, ToDoubleFunction<EpochDone> exact) {
            this.text = text;
            this.exact = exact;
            getStyleClass().add("figures");
            // a tooltip is a window of its own, so it is made only when it is wanted
            setOnMouseEntered(event -> explain());
        }

        private void explain() {
            EpochDone epoch = getItem();
            String said = epoch == null ? "" : Double.toString(exact.applyAsDouble(epoch));
            setTooltip(said.isEmpty() ? null : new Tooltip(said));
        }

        @Override
        protected void updateItem(EpochDone epoch, boolean empty) {
            super.updateItem(epoch, empty);
            setText(empty ? null : text.apply(epoch));
        }
    }
}
