package org.kernelglass.ui.design.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.parameter.ParameterType.Pair;

/** Height × width in two spinners. */
final class PairEditor extends SettingEditor {

    private final NumberSpinner height;
    private final NumberSpinner width;

    PairEditor(InspectorViewModel model, String key, Pair type) {
        super(model, key);
        height = new NumberSpinner(type.minimum(), type.maximum());
        width = new NumberSpinner(type.minimum(), type.maximum());
        height.getEditor().setPrefColumnCount(2);
        width.getEditor().setPrefColumnCount(2);
        height.getEditor().textProperty().addListener((observed, was, is) -> changed());
        width.getEditor().textProperty().addListener((observed, was, is) -> changed());
        HBox line = new HBox(4, height, new Label("×"), width);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(height, Priority.ALWAYS);
        HBox.setHgrow(width, Priority.ALWAYS);
        control(line, height.getEditor(), width.getEditor());
    }

    /** Where layers differ both sides are blank, and both are waited for. */
    private void changed() {
        String first = height.getEditor().getText().trim();
        String second = width.getEditor().getText().trim();
        boolean half = first.isEmpty() || second.isEmpty();
        if (!half || !getValue().isEmpty()) {
            edited(first + "x" + second);
        }
    }

    @Override
    void show(String value) {
        String[] sides = value.isEmpty() ? new String[] {"", ""} : value.split("x");
        show(height, sides[0]);
        show(width, sides[1]);
    }

    private static void show(NumberSpinner spinner, String side) {
        spinner.getValueFactory().setValue(side);
        spinner.getEditor().setText(side);
    }
}
