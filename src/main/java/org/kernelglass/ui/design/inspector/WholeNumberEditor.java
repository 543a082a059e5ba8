package org.kernelglass.ui.design.inspector;

import org.kernelglass.parameter.ParameterType.WholeNumber;

/** A number in a spinner. */
final class WholeNumberEditor extends SettingEditor {

    private final NumberSpinner spinner;

    WholeNumberEditor(InspectorViewModel model, String key, WholeNumber type) {
        super(model, key);
        spinner = new NumberSpinner(type.minimum(), type.maximum());
        spinner.getEditor().textProperty().addListener((observed, was, is) -> edited(is));
        control(spinner, spinner.getEditor());
    }

    @Override
    void show(String value) {
        spinner.getValueFactory().setValue(value);
        spinner.getEditor().setText(value);
    }
}
