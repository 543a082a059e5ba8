package org.kernelglass.ui.design.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.VaryButton;

/**
 * Edits one setting as text: what is typed is tried at once, and what cannot be is said below in a
 * sentence while the stack stays as it was.
 */
abstract class SettingEditor implements PropertyEditor<String> {

    private final InspectorViewModel model;
    private final String key;
    private final FxThread fx = new FxThread();
    private final Label problem = new Label();
    private final VBox box = new VBox(4);
    private String text = "";
    private Node first;
    private boolean showing;

    SettingEditor(InspectorViewModel model, String key) {
        this.model = model;
        this.key = key;
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("problem-" + key);
    }

    /** The control that a person edits with; called once, by the constructor of the editor. */
    final void control(Node control, Node... focused) {
        box.getChildren().setAll(line(control));
        first = focused[0];
        for (Node node : focused) {
            node.setId(
                    focused.length == 1
                            ? "setting-" + key
                            : "setting-" + key + "-" + index(focused, node));
            node.accessibleTextProperty()
                    .bind(model.model().texts().of("layer.parameter." + key + ".title"));
            node.focusedProperty().addListener((observed, was, is) -> focus(is));
        }
    }

    /** One layer's setting can be varied. */
    private Node line(Node control) {
        if (model.inspected().single().isEmpty()) {
            return control;
        }
        VaryButton vary = new VaryButton(key, model.model().texts(), () -> model.vary(key));
        vary.over(box);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(4, control, vary);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static int index(Node[] nodes, Node node) {
        return Arrays.asList(nodes).indexOf(node);
    }

    private void focus(boolean has) {
        if (has) {
            model.visit();
        } else if (problem.getParent() != null) {
            setValue(text);
        }
    }

    /** A person has changed the control. */
    final void edited(String typed) {
        if (showing || typed.equals(text)) {
            if (!showing) {
                say(Optional.empty());
            }
            return;
        }
        String before = text;
        text = typed;
        Optional<Message> refused = model.set(key, typed);
        if (refused.isPresent()) {
            text = before;
        }
        say(refused);
    }

    private void say(Optional<Message> refused) {
        box.getChildren().remove(problem);
        refused.ifPresent(
                message -> {
                    problem.setText(model.model().texts().now(titled(message)));
                    box.getChildren().add(problem);
                });
    }

    /** The sentence with the setting's title in place of the word that files use. */
    private Message titled(Message message) {
        List<Object> arguments =
                message.arguments().stream()
                        .<Object>map(
                                argument ->
                                        argument.equals(key)
                                                ? Message.of("layer.parameter." + key + ".title")
                                                : argument)
                        .toList();
        return new Message(message.key(), arguments);
    }

    @Override
    public final Node getEditor() {
        return box;
    }

    @Override
    public final String getValue() {
        return text;
    }

    /**
     * Shows a value; empty where the layers differ. What a person is typing is left as it is where
     * it means the same.
     */
    @Override
    public final void setValue(String value) {
        showing = true;
        try {
            text = value;
            say(Optional.empty());
            show(value);
        } finally {
            showing = false;
        }
    }

    /** Whether a person has just typed this value. */
    final boolean showsAlready(InspectedSetting setting) {
        return setting.text()
                .filter(value -> !text.isEmpty() && format(setting, text).equals(value))
                .isPresent();
    }

    private static String format(InspectedSetting setting, String typed) {
        return normal(setting.type(), setting.key(), typed);
    }

    private static <V> String normal(ParameterType<V> type, String key, String typed) {
        try {
            return type.format(type.parse(key, typed));
        } catch (Refusal refusal) {
            return "";
        }
    }

    /** Takes the focus, or as soon as the control is in the window, where it is not drawn yet. */
    final void takeFocus() {
        if (first.getScene() != null) {
            first.requestFocus();
            return;
        }
        first.sceneProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Scene> observed,
                                    Scene was,
                                    Scene is) {
                                observed.removeListener(this);
                                fx.later(first::requestFocus);
                            }
                        });
    }

    /** Shows the value on the control. */
    abstract void show(String value);
}
