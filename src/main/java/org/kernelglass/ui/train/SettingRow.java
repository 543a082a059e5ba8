package org.kernelglass.ui.train;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.VaryButton;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.base.WordedConverter;
import org.kernelglass.ui.workspace.PlanTarget;
import org.kernelglass.ui.workspace.Workspace;

/**
 * One setting of the plan with its editor. Each change is an undoable edit; what is typed into a
 * number in one go is undone in one go; what is not allowed is said below it and changes nothing.
 * FX thread.
 */
final class SettingRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Workspace workspace;
    private final WordedControls words;
    private final Label problem = new Label();
    private PlanSetting setting;
    private Control editor;
    private int session;
    private boolean showing;

    SettingRow(Workspace workspace, WordedControls words, PlanSetting first) {
        this.workspace = workspace;
        this.words = words;
        this.setting = first;
        Label title = words.label(first.title(), "setting-title");
        title.setMinWidth(0);
        editor = editor();
        editor.setId("plan-" + first.key().replace('.', '-'));
        editor.accessibleTextProperty().bind(title.textProperty());
        title.setLabelFor(editor);
        words.help(title, first.help());
        words.help(editor, first.help());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, title, space, editor);
        vary().ifPresent(line.getChildren()::add);
        line.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getStyleClass().add("setting-row");
        getChildren().addAll(line, problem);
        show(first);
    }

    String key() {
        return setting.key();
    }

    /** What decides who is compared with whom, such as the seed, cannot be varied. */
    private Optional<VaryButton> vary() {
        if (PlanTarget.ofForm(workspace.project().plan(), setting.key()).isEmpty()) {
            return Optional.empty();
        }
        VaryButton button =
                new VaryButton(setting.key().replace('.', '-'), words.texts(), this::varyNow);
        button.over(this);
        return Optional.of(button);
    }

    private void varyNow() {
        PlanTarget.ofForm(workspace.project().plan(), setting.key())
                .ifPresent(now -> workspace.experiments().vary(now.id(), now.value()));
    }

    private Control editor() {
        return switch (setting.editor()) {
            case NUMBER -> number();
            case FLAG -> flag();
            case CHOICE -> choice();
        };
    }

    private TextField number() {
        TextField field = new TextField();
        field.getStyleClass().add("setting-number");
        field.textProperty().addListener((observed, was, is) -> typed(is));
        field.focusedProperty().addListener((observed, was, is) -> focused(is));
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                        show(setting);
                        field.selectAll();
                    }
                });
        return field;
    }

    private void focused(boolean is) {
        session++;
        if (!is) {
            show(setting);
        }
    }

    private CheckBox flag() {
        CheckBox box = new CheckBox();
        box.selectedProperty().addListener((observed, was, is) -> typed(Boolean.toString(is)));
        return box;
    }

    private ComboBox<String> choice() {
        ComboBox<String> box = new ComboBox<>();
        box.getStyleClass().add("setting-choice");
        box.setConverter(names());
        box.getItems().setAll(setting.choices());
        box.valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null) {
                                typed(is);
                            }
                        });
        // the names follow the language: show them anew
        words.texts()
                .sentencesProperty()
                .addListener(
                        (observed, was, is) -> {
                            showing = true;
                            box.setConverter(names());
                            box.setValue(null);
                            box.setValue(setting.text());
                            showing = false;
                        });
        return box;
    }

    private WordedConverter<String> names() {
        return new WordedConverter<>(id -> words.texts().now(setting.choice(id)));
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        try {
            setting.with().apply(text);
        } catch (Refusal refusal) {
            complain(Optional.of(refusal));
            return;
        }
        complain(Optional.empty());
        String key = setting.key();
        Object merge = setting.editor() == PlanSetting.Editor.NUMBER ? key + "#" + session : null;
        Message what = Message.of("train.edit", setting.title());
        PlanSetting typedInto = setting;
        workspace.editPlan(what, merge, plan -> typedInto.with().apply(text));
    }

    private void complain(Optional<Refusal> refusal) {
        editor.pseudoClassStateChanged(WRONG, refusal.isPresent());
        problem.setText(refusal.map(wrong -> words.texts().now(wrong.problem())).orElse(""));
    }

    /** Follows the plan; what is being typed stays as it is typed while it means the same. */
    void follow(PlanSetting now) {
        boolean typing = editor instanceof TextField field && field.isFocused();
        setting = now;
        if (!typing || !now.means(((TextField) editor).getText())) {
            show(now);
        }
    }

    @SuppressWarnings("unchecked")
    private void show(PlanSetting now) {
        showing = true;
        if (editor instanceof TextField field) {
            if (!field.getText().equals(now.text())) {
                field.setText(now.text());
            }
        } else if (editor instanceof CheckBox box) {
            box.setSelected(Boolean.parseBoolean(now.text()));
        } else {
            ComboBox<String> box = (ComboBox<String>) editor;
            if (!box.getItems().equals(now.choices())) {
                box.getItems().setAll(now.choices());
            }
            box.setValue(now.text());
        }
        showing = false;
        complain(Optional.empty());
    }

    Node control() {
        return editor;
    }
}
