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
    private final Map<Setting, WholeField> fields = new EnumMap<>(Setting.class);
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
        explain.model().networkProperty().addListener((observed, was, is) -> bound());
        explain.setting(Setting.SQUARE).addListener((observed, was, is) -> boundStride());
        explain.wayProperty().addListener((observed, was, is) -> show());
        bound();
        show();
    }

    private List<Node> parts(Setting setting) {
        Label title = new Label();
        title.textProperty().bind(texts.of(setting.title()));
        WholeField field =
                new WholeField(
                        "inspect-explain-" + setting.word(),
                        explain.setting(setting),
                        setting.least(),
                        setting.most(Integer.MAX_VALUE));
        field.accessibleTextProperty().bind(title.textProperty());
        title.setLabelFor(field);
        fields.put(setting, field);
        return List.of(title, field);
    }

    private void bound() {
        if (explain.model().networkProperty().get() != null) {
            int side = explain.side();
            fields.forEach((setting, field) -> field.bounds(setting.least(), setting.most(side)));
            boundStride();
        }
    }

    /** With a longer stride some pixels would never be covered. */
    private void boundStride() {
        fields.get(Setting.STRIDE).bounds(1, explain.setting(Setting.SQUARE).get());
    }

    private void show() {
        List<Setting> shown = Setting.of(explain.wayProperty().get());
        getChildren().setAll(shown.stream().flatMap(one -> parts.get(one).stream()).toList());
        setVisible(!shown.isEmpty());
    }
}
