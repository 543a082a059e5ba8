package org.kernelglass.ui.design.inspector;

import javafx.scene.control.ComboBox;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;

/** A word of a list, or a number typed in its place. */
final class ChoiceOrNumberEditor extends SettingEditor {

    private final ComboBox<String> box = new ComboBox<>();

    ChoiceOrNumberEditor(InspectorViewModel model, String key, ChoiceOrNumber type) {
        super(model, key);
        box.getItems().setAll(type.words());
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.getEditor().textProperty().addListener((observed, was, is) -> edited(is.trim()));
        control(box, box.getEditor());
    }

    @Override
    void show(String value) {
        box.setValue(value);
        box.getEditor().setText(value);
    }
}
