package org.kernelglass.ui.inspect.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.MapImages.ImageMap;

/** Which mark is which class, with how many images; each class can be switched off. FX thread. */
final class ClassLegend extends ListView<Integer> {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 12;

    private final PlaneModel model;
    private final Texts texts;
    private long[] counts = new long[0];

    ClassLegend(PlaneModel model) {
        this.model = model;
        this.texts = model.model().workspace().texts();
        setId("inspect-plane-legend");
        getStyleClass().addAll("plane-legend", "edge-to-edge");
        accessibleTextProperty().bind(texts.of("inspect.plane.legend"));
        setFixedCellSize(ROW);
        setCellFactory(list -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.mapProperty().addListener((observed, was, is) -> show(is));
    }

    private void show(ImageMap map) {
        if (map == null) {
            getItems().clear();
            return;
        }
        counts = new long[map.classes().size()];
        Arrays.stream(map.labels()).forEach(label -> counts[label]++);
        List<Integer> labels = IntStream.range(0, counts.length).boxed().toList();
        getItems().setAll(labels);
        double height = Math.min(MOST_ROWS, labels.size()) * ROW + 10;
        setPrefHeight(height);
        setMinHeight(Math.min(height, 4 * ROW));
        setMaxHeight(height);
    }

    private void key(KeyEvent event) {
        Integer label = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && label != null) {
            toggle(label, model.hidden().contains(label));
            refresh();
            event.consume();
        }
    }

    private void toggle(int label, boolean shown) {
        if (shown) {
            model.hidden().remove(label);
        } else {
            model.hidden().add(label);
        }
    }

    private final class Row extends ListCell<Integer> {

        private final CheckBox box = new CheckBox();
        private final ImageView mark = new ImageView();

        private Row() {
            mark.setFitWidth(MarkPicture.side());
            mark.setFitHeight(MarkPicture.side());
            box.setGraphic(mark);
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
        }

        @Override
        protected void updateItem(Integer label, boolean empty) {
            super.updateItem(label, empty);
            setGraphic(empty ? null : box);
            if (empty) {
                return;
            }
            Locale locale = texts.sentencesProperty().get().locale();
            mark.setImage(MarkPicture.of(label));
            String name = model.mapProperty().get().classes().get(label);
            box.setId("inspect-plane-class-" + label);
            box.setText(name + "  " + String.format(locale, "%,d", counts[label]));
            box.setOnAction(null);
            box.setSelected(!model.hidden().contains(label));
            box.setOnAction(event -> toggle(label, box.isSelected()));
            setAccessibleText(box.getText());
        }
    }
}
