package org.kernelglass.ui.inspect.explain;

import java.util.StringJoiner;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.AttributionHeat;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.maps.ValueMap;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.raw.CopyButton;
import org.kernelglass.ui.picture.PlanePicture;

/**
 * The answer's raw values: under the pointer, by arrow keys, and all of them as text. FX thread.
 */
final class ValuesCard extends HBox {

    private final Texts texts;
    private final ValueMap map;
    private final Label place = new Label();
    private final Label value = new Label();
    private final Label channels = new Label();
    private final VBox facts = new VBox();
    private Sight.Attribution seen;
    private Tensor heat;
    private int row;
    private int column;

    /**
     * @param said stands above the value under the pointer
     */
    ValuesCard(Texts texts, Label... said) {
        this.texts = texts;
        getStyleClass().add("map-sides");
        map = new ValueMap("inspect-explain-map", this::choose);
        map.accessibleTextProperty().bind(texts.of("inspect.explain.map"));
        map.follow(this::point);
        place.setId("inspect-explain-place");
        value.setId("inspect-explain-value");
        value.getStyleClass().add("title-4");
        channels.getStyleClass().add("text-muted");
        channels.setWrapText(true);
        CopyButton copy = new CopyButton("inspect-explain-copy", texts, () -> seen.values());
        facts.getStyleClass().add("explain-facts");
        facts.getChildren().setAll(said);
        facts.getChildren().addAll(place, value, channels, copy);
        HBox.setHgrow(facts, Priority.ALWAYS);
        getChildren().setAll(map, facts);
        managedProperty().bind(visibleProperty());
    }

    void show(Sight.Attribution answer, AttributionHeat shown, PlanePicture scale) {
        seen = answer;
        heat = shown.plane();
        point(Math.min(row, heat.shape().height() - 1), Math.min(column, heat.shape().width() - 1));
        map.show(heat, 0, scale);
    }

    private void choose(int atRow, int atColumn) {
        map.mark(atRow, atColumn, 1, 1);
        point(atRow, atColumn);
    }

    private void point(int atRow, int atColumn) {
        row = atRow;
        column = atColumn;
        int at = row * heat.shape().width() + column;
        place.setText(
                texts.now(
                        "inspect.explain.place", Integer.toString(row), Integer.toString(column)));
        value.setText(Numbers.exactly(heat.values()[at]));
        channels.setText(ofChannels(at));
    }

    /** What the value is made of, where the picture has several channels. */
    private String ofChannels(int at) {
        Tensor values = seen.values();
        if (!values.shape().isImage() || values.shape().channels() == 1) {
            return "";
        }
        StringJoiner joiner = new StringJoiner(", ");
        for (int channel = 0; channel < values.shape().channels(); channel++) {
            int from = channel * heat.values().length;
            joiner.add(Numbers.exactly(values.values()[from + at]));
        }
        return texts.now("inspect.explain.channels", joiner.toString());
    }
}
