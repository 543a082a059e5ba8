package org.kernelglass.ui.design.inspector;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.ui.base.Texts;

/** One of a few words. */
final class ChoiceEditor extends SettingEditor {

    private final ComboBox<String> box = new ComboBox<>();

    ChoiceEditor(InspectorViewModel model, String key, Choice<?> type) {
        super(model, key);
        texts(type).forEach(box.getItems()::add);
        box.setConverter(new Titles(model.model().texts()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null) {
                                edited(is);
                            }
                        });
        control(box, box);
    }

    private static <E extends Enum<E>> List<String> texts(Choice<E> type) {
        return type.choices().stream().map(type::format).toList();
    }

    @Override
    void show(String value) {
        box.setValue(value.isEmpty() ? null : value);
    }

    /** Words for people in place of those of the files. */
    private static final class Titles extends StringConverter<String> {

        private final Texts texts;

        Titles(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(String choice) {
            return choice == null ? "" : texts.now("design.choice." + choice);
        }

        @Override
        public String fromString(String title) {
            return title;
        }
    }
}
