package org.kernelglass.ui.design.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.ui.base.TextWidth;

/** A number in a field, with a slider where it is a share. */
final class DecimalEditor extends SettingEditor {

    private final TextField field = new TextField();
    private final Slider slider = new Slider(0, 1, 0);

    DecimalEditor(InspectorViewModel model, String key, Decimal type) {
        super(model, key);
        field.textProperty().addListener((observed, was, is) -> typed(is));
        HBox line = new HBox(8, field);
        line.setAlignment(Pos.CENTER_LEFT);
        if (isShare(type)) {
            TextWidth.exactly(field, 64);
            slider.setId("slider-" + key);
            slider.setMax(type.maximumIncluded() ? 1 : 0.99);
            slider.setMinWidth(60);
            slider.setBlockIncrement(0.05);
            slider.valueProperty().addListener((observed, was, is) -> slid(is.doubleValue()));
            HBox.setHgrow(slider, Priority.ALWAYS);
            line.getChildren().add(slider);
        } else {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        control(line, field);
    }

    private static boolean isShare(Decimal type) {
        return type.minimum() == 0 && type.minimumIncluded() && type.maximum() == 1;
    }

    private void typed(String text) {
        edited(text.trim());
    }

    private void slid(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        if (slider.isFocused() || slider.isPressed() || slider.isValueChanging()) {
            field.setText(Double.toString(rounded));
        }
    }

    @Override
    void show(String value) {
        if (!same(field.getText(), value)) {
            field.setText(value);
        }
        if (!value.isEmpty() && !slider.isFocused()) {
            slider.setValue(Double.parseDouble(value));
        }
    }

    /** "0.30" and "0.3" mean the same: what is being typed is left alone. */
    private static boolean same(String typed, String value) {
        try {
            return Double.parseDouble(typed.trim()) == Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
