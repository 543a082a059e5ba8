package org.kernelglass.ui.inspect.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WholeField;

/** The numbers of the method in front. FX thread. */
final class SettingsRow extends HBox {

    private final ExplainModel explain;
    private final Texts texts;
    private final Map<Setting, List<Node>> parts = new EnumMap<>(Setting.class);

    SettingsRow(ExplainModel explain) {
        this.explain = explain;
        this.texts = explain.model().workspace().texts();
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        for (Setting setting : Setting.values()) {
            parts.put(setting, parts(setting));
        }
        explain.wayProperty().addListener((observed, was, is) -> show());
        show();
    }

    private List<Node> parts(Setting setting) {
        Label title = new Label();
        title.textProperty().bind(texts.of(setting.title()));
        WholeField field =
                new WholeField(
                        "inspect-explain-" + setting.word(),
                        explain.settings().number(setting),
                        setting.least(),
                        explain.settings().mostProperty(setting).get());
        explain.settings()
                .mostProperty(setting)
                .addListener((observed, was, is) -> field.bounds(setting.least(), is.intValue()));
        field.accessibleTextProperty().bind(title.textProperty());
        title.setLabelFor(field);
        return List.of(title, field);
    }

    private void show() {
        List<Setting> shown = Setting.of(explain.wayProperty().get());
        getChildren().setAll(shown.stream().flatMap(one -> parts.get(one).stream()).toList());
        setVisible(!shown.isEmpty());
    }
}
