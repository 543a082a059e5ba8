package org.kernelglass.ui.inspect.maps;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/** A vector as bars around zero; of the last layers with class names. FX thread. */
final class VectorBars extends ListView<Integer> {

    private static final double HALF = 150;

    private final Texts texts;
    private Tensor vector;
    private List<String> names = List.of();
    private Sight.Passage passage;
    private double largest;
    private boolean showing;

    /**
     * @param chosen told the unit that is clicked or gone to
     */
    VectorBars(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        setId("inspect-bars");
        getStyleClass().addAll("inspect-bars", "edge-to-edge");
        setCellFactory(list -> new Row());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null && !showing) {
                                chosen.accept(is);
                            }
                        });
    }

    /**
     * @param classNames of the units; empty where they are no classes
     */
    void show(Tensor shown, List<String> classNames, Sight.Passage seen) {
        vector = shown;
        names = classNames;
        passage = seen;
        largest = 0;
        for (float value : shown.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (getItems().size() != shown.values().length) {
            showing = true;
            getItems().setAll(IntStream.range(0, shown.values().length).boxed().toList());
            showing = false;
        } else {
            refresh();
        }
    }

    void select(int unit) {
        showing = true;
        if (unit < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != unit) {
            getSelectionModel().select(unit);
            scrollTo(Math.max(0, unit - 3));
        }
        showing = false;
    }

    private final class Row extends ListCell<Integer> {

        private final Label name = new Label();
        private final Region bar = new Region();
        private final StackPane track = new StackPane(bar);
        private final Label number = new Label();
        private final Label share = new Label();
        private final HBox box = new HBox(name, track, number, share);

        private Row() {
            box.getStyleClass().add("bar-row");
            box.setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("bar-name");
            number.getStyleClass().add("bar-number");
            share.getStyleClass().addAll("bar-share", "text-muted");
            track.setMinWidth(2 * HALF);
            track.setMaxWidth(2 * HALF);
            track.getStyleClass().add("bar-track");
            track.setAlignment(Pos.CENTER_LEFT);
            bar.setMaxHeight(12);
            bar.setPrefHeight(12);
        }

        @Override
        protected void updateItem(Integer unit, boolean empty) {
            super.updateItem(unit, empty);
            setGraphic(empty ? null : box);
            if (empty || unit >= vector.values().length) {
                return;
            }
            float value = vector.values()[unit];
            double length = largest == 0 ? 0 : Math.abs(value) / largest * HALF;
            bar.getStyleClass().setAll(value < 0 ? "bar-negative" : "bar-positive");
            bar.setMinWidth(length);
            bar.setMaxWidth(length);
            bar.setTranslateX(value < 0 ? HALF - length : HALF);
            name.setText(names.isEmpty() ? Integer.toString(unit) : names.get(unit));
            number.setText(Numbers.shortly(value));
            share.setVisible(!names.isEmpty());
            share.setText(
                    names.isEmpty()
                            ? ""
                            : texts.now(
                                    "inspect.maps.class",
                                    Numbers.shortly(passage.logits()[unit]),
                                    Numbers.percent(passage.probabilities()[unit])));
            setAccessibleText(name.getText() + " " + number.getText() + " " + share.getText());
        }
    }
}
