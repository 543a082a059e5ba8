package org.kernelglass.ui.design.inspector;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.kernelglass.ui.base.Texts;

/** A setting as a row of the property sheet. */
record SettingItem(InspectedSetting setting, Texts texts) implements PropertySheet.Item {

    @Override
    public Class<?> getType() {
        return String.class;
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return texts.now("layer.parameter." + setting.key() + ".title");
    }

    @Override
    public String getDescription() {
        return texts.now("layer.parameter." + setting.key() + ".help");
    }

    @Override
    public Object getValue() {
        return setting.text().orElse("");
    }

    @Override
    public void setValue(Object value) {
        // the editor changes the stack, and the stack the sheet
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
