package org.kernelglass.ui.inspect.plane;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;
import org.kernelglass.workflow.MapImages;

/** Which images are mapped, how many, and how. FX thread. */
final class PlaneChoices extends FlowPane {

    private static final List<Integer> COUNTS = List.of(500, MapImages.USUAL, 10_000, 50_000);

    private final Texts texts;

    PlaneChoices(PlaneModel model) {
        texts = model.model().workspace().texts();
        getStyleClass().add("plane-choices");
        setAlignment(Pos.CENTER_LEFT);
        Label images = new Label();
        images.textProperty().bind(texts.of("inspect.plane.most"));
        Button go = new Button();
        go.setId("inspect-plane-go");
        go.getStyleClass().add("accent");
        go.setMinWidth(USE_PREF_SIZE);
        go.textProperty().bind(texts.of("inspect.plane.go"));
        go.disableProperty()
                .bind(model.work().workingProperty().or(model.model().networkProperty().isNull()));
        go.setOnAction(event -> model.begin());
        getChildren()
                .setAll(
                        box(
                                "method",
                                List.of(MapImages.Method.values()),
                                model.methodProperty(),
                                Enum::name),
                        box(
                                "split",
                                List.of(Split.VALIDATION, Split.TRAIN),
                                model.splitProperty(),
                                this::split),
                        images,
                        box("most", COUNTS, model.mostProperty(), this::number),
                        go);
    }

    private String split(Split split) {
        return texts.now(
                new Message(
                        "inspect.plane.split." + split.name().toLowerCase(Locale.ROOT), List.of()));
    }

    private String number(int count) {
        return String.format(texts.sentencesProperty().get().locale(), "%,d", count);
    }

    private <T> ComboBox<T> box(
            String name, List<T> values, ObjectProperty<T> property, Function<T, String> words) {
        ComboBox<T> box = new WordedChoice<>(texts, words);
        box.getItems().setAll(values);
        box.setId("inspect-plane-" + name);
        box.accessibleTextProperty()
                .bind(texts.of(new Message("inspect.plane." + name, List.of())));
        box.valueProperty().bindBidirectional(property);
        return box;
    }
}
