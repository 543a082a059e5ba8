package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;

/** The editor of one setting of an augmentation: a slider where it has bounds, and its number. */
final class ParameterRow extends GridPane {

    private final DataViewModel data;
    private final String key;
    private final BiConsumer<String, String> changed;
    private final TextField field = new TextField();
    private final Optional<ParameterSlider> slider;
    private Parameter<AugmentationKind, ?> shown;

    /**
     * @param changed told the key and the new value as text
     */
    ParameterRow(
            DataViewModel data,
            Parameter<AugmentationKind, ?> parameter,
            BiConsumer<String, String> changed) {
        this.data = data;
        this.key = parameter.key();
        this.changed = changed;
        Words words = new Words(data.texts());
        Label title = words.label("feed.parameter." + key + ".title");
        title.setTooltip(words.tooltip(Message.of("feed.parameter." + key + ".help")));
        title.getStyleClass().add(Styles.TEXT_SMALL);
        field.setPrefColumnCount(4);
        field.getStyleClass().addAll(Styles.SMALL, "kg-number-field");
        field.accessibleTextProperty().bind(title.textProperty());
        field.setOnAction(event -> commit());
        field.focusedProperty()
                .addListener(
                        (seen, was, is) -> {
                            if (!is) {
                                commit();
                            }
                        });
        slider = slider(parameter);
        slider.ifPresent(bounded -> bounded.accessibleTextProperty().bind(title.textProperty()));
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(wide, narrow);
        getStyleClass().add("kg-parameter");
        add(title, 0, 0, 2, 1);
        slider.ifPresent(bounded -> add(bounded, 0, 1));
        add(field, 1, 1);
        show(parameter);
    }

    private Optional<ParameterSlider> slider(Parameter<AugmentationKind, ?> parameter) {
        return parameter.type() instanceof Decimal bounds
                        && Double.isFinite(bounds.minimum())
                        && Double.isFinite(bounds.maximum())
                ? Optional.of(
                        new ParameterSlider(bounds, value -> changed.accept(key, value.toString())))
                : Optional.empty();
    }

    private void commit() {
        if (field.getText().trim().equals(shown(shown))) {
            return;
        }
        try {
            shown.withText(field.getText());
            changed.accept(key, field.getText().trim());
        } catch (Refusal refusal) {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            field.setTooltip(new javafx.scene.control.Tooltip(data.texts().now(refusal.problem())));
        }
    }

    /** Without a nought behind the point that says nothing. */
    private static String shown(Parameter<AugmentationKind, ?> parameter) {
        String text = parameter.text();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Shows the value that holds. */
    void show(Parameter<AugmentationKind, ?> parameter) {
        shown = parameter;
        field.setText(shown(parameter));
        field.setTooltip(null);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        slider.ifPresent(bounded -> bounded.show((Double) parameter.value()));
    }

    Slider slider() {
        return slider.orElseThrow();
    }
}
