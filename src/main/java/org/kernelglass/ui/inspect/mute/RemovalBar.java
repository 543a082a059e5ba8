package org.kernelglass.ui.inspect.mute;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.work.LongWork;

/** Chooses what is useless, and takes it out; says why where that cannot be. FX thread. */
final class RemovalBar extends VBox {

    private static final double MOST = 10;
    private static final double STEP = 0.001;

    private final MuteModel mute;
    private final RemovalModel removal;
    private final Texts texts;

    RemovalBar(MuteModel mute, RemovalModel removal, LongWork work, Texts texts) {
        this.mute = mute;
        this.removal = removal;
        this.texts = texts;
        getStyleClass().add("removal-bar");
        getChildren().setAll(threshold(), buttons(work), obstacle());
    }

    private HBox threshold() {
        Label words = new Label();
        words.textProperty().bind(texts.of("inspect.remove.threshold"));
        Spinner<Double> most = new Spinner<>();
        most.setId("inspect-remove-threshold");
        most.accessibleTextProperty().bind(words.textProperty());
        most.setEditable(true);
        most.setPrefWidth(120);
        SpinnerValueFactory.DoubleSpinnerValueFactory values =
                new SpinnerValueFactory.DoubleSpinnerValueFactory(0, MOST, 0, STEP);
        values.setConverter(converter(values));
        most.setValueFactory(values);
        most.disableProperty().bind(mute.rankingProperty().isNull());
        values.valueProperty().addListener((observed, was, is) -> mute.mostLossProperty().set(is));
        most.getEditor().setOnAction(event -> take(most));
        // what is typed counts when the field is left, too
        most.focusedProperty().addListener((observed, was, is) -> take(most));
        HBox row = new HBox(words, most);
        row.getStyleClass().add("inspect-choices");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void take(Spinner<Double> most) {
        most.commitValue();
        SpinnerValueFactory<Double> values = most.getValueFactory();
        most.getEditor().setText(values.getConverter().toString(values.getValue()));
    }

    /** What is no number leaves the number as it was. */
    private static StringConverter<Double> converter(SpinnerValueFactory<Double> values) {
        return new StringConverter<>() {
            @Override
            public String toString(Double number) {
                return String.format(Locale.ROOT, "%.4f", number);
            }

            @Override
            public Double fromString(String text) {
                try {
                    double number = Double.parseDouble(text.trim().replace(',', '.'));
                    return number >= 0 && number <= MOST ? number : values.getValue();
                } catch (NumberFormatException e) {
                    return values.getValue();
                }
            }
        };
    }

    private HBox buttons(LongWork work) {
        Label count = new Label();
        IntegerBinding all = Bindings.size(mute.filters().rows());
        count.setId("inspect-remove-count");
        count.textProperty()
                .bind(
                        texts.of(
                                () ->
                                        Message.of(
                                                "inspect.remove.count",
                                                mute.filters().tickedProperty().get().size(),
                                                all.get()),
                                mute.filters().tickedProperty(),
                                all));
        Button remove = new Button();
        remove.setId("inspect-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.textProperty().bind(texts.of("inspect.remove"));
        remove.setOnAction(event -> removal.remove());
        remove.disableProperty()
                .bind(
                        work.workingProperty()
                                .or(
                                        Bindings.createBooleanBinding(
                                                this::impossible,
                                                mute.filters().tickedProperty(),
                                                removal.obstacleProperty())));
        HBox row = new HBox(count, remove);
        row.getStyleClass().add("inspect-choices");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private boolean impossible() {
        return mute.filters().tickedProperty().get().isEmpty()
                || removal.obstacleProperty().get().isPresent();
    }

    private Label obstacle() {
        Label why = new Label();
        why.setId("inspect-remove-obstacle");
        why.getStyleClass().add("removal-obstacle");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        removal.obstacleProperty()
                                                .get()
                                                .map(reason -> "⚠ " + texts.now(reason))
                                                .orElse(""),
                                removal.obstacleProperty(),
                                texts.sentencesProperty()));
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
