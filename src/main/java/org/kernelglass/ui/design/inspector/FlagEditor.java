package org.kernelglass.ui.design.inspector;

import javafx.scene.control.CheckBox;

/** Yes or no; neither where layers differ. */
final class FlagEditor extends SettingEditor {

    private final CheckBox box = new CheckBox();

    FlagEditor(InspectorViewModel model, String key) {
        super(model, key);
        box.selectedProperty().addListener((observed, was, is) -> changed());
        box.indeterminateProperty().addListener((observed, was, is) -> changed());
        control(box, box);
    }

    private void changed() {
        if (!box.isIndeterminate()) {
            edited(Boolean.toString(box.isSelected()));
        }
    }

    @Override
    void show(String value) {
        box.setIndeterminate(value.isEmpty());
        box.setSelected(value.equals("true"));
    }
}
