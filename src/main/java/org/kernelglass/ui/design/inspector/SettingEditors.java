package org.kernelglass.ui.design.inspector;

import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.Pair;
import org.kernelglass.parameter.ParameterType.WholeNumber;

/** The editor for each type of setting. */
final class SettingEditors {

    private SettingEditors() {}

    static SettingEditor of(InspectorViewModel model, InspectedSetting setting) {
        String key = setting.key();
        if (setting.type() instanceof WholeNumber whole) {
            return new WholeNumberEditor(model, key, whole);
        }
        if (setting.type() instanceof Pair pair) {
            return new PairEditor(model, key, pair);
        }
        if (setting.type() instanceof Decimal decimal) {
            return new DecimalEditor(model, key, decimal);
        }
        if (setting.type() instanceof Flag) {
            return new FlagEditor(model, key);
        }
        if (setting.type() instanceof Choice<?> choice) {
            return new ChoiceEditor(model, key, choice);
        }
        return new ChoiceOrNumberEditor(model, key, (ChoiceOrNumber) setting.type());
    }
}
