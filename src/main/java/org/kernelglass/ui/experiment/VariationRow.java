package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.Variation;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The values of one thing that is varied, checked as they are typed. FX thread. */
final class VariationRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final SetupModel model;
    private final WordedControls words;
    private final String target;
    private final TextField field = new TextField();
    private final Label note;
    private final ChangeListener<Sentences> inWords = (observed, was, is) -> say();

    VariationRow(SetupModel model, WordedControls words, Variation variation) {
        this.model = model;
        this.words = words;
        this.target = variation.target();
        Message called = Target.title(model.base().stack(), target);
        Label title = words.label(called, "lab-title");
        Label code = new Label(target);
        code.getStyleClass().add("text-muted");
        title.setLabelFor(field);
        field.setId("vary-" + target.replace('.', '-'));
        field.setText(variation.text());
        field.getStyleClass().add("lab-values");
        field.accessibleTextProperty().bind(title.textProperty());
        field.textProperty().addListener((observed, was, is) -> typed(is));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button away =
                words.button(
                        "unvary-" + target.replace('.', '-'),
                        "lab.setup.unvary",
                        BootstrapIcons.X,
                        this::remove,
                        "flat");
        HBox line = new HBox(12, new VBox(title, code), field, choices(), away);
        line.setAlignment(Pos.CENTER_LEFT);
        note = words.sentence("setting-problem");
        note.setId("vary-problem-" + target.replace('.', '-'));
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        getStyleClass().add("lab-variation");
        getChildren().setAll(line, note);
        words.texts().sentencesProperty().addListener(new WeakChangeListener<>(inWords));
        say();
    }

    String target() {
        return target;
    }

    /** Values to add without typing, where they can be listed; else how values are written. */
    private javafx.scene.Node choices() {
        List<String> choices =
                Target.find(model.base(), target).map(Target::choices).orElse(List.of());
        if (choices.isEmpty()) {
            return words.label("lab.setup.values-hint", "text-muted");
        }
        MenuButton add = new MenuButton();
        add.setId("vary-add-" + target.replace('.', '-'));
        add.textProperty().bind(words.texts().of("lab.setup.add-value"));
        add.setMinWidth(USE_PREF_SIZE);
        for (String choice : choices) {
            MenuItem item = new MenuItem(choice);
            item.setOnAction(event -> add(choice));
            add.getItems().add(item);
        }
        return add;
    }

    private void add(String choice) {
        String now = field.getText().trim();
        field.setText(now.isEmpty() ? choice : now + ", " + choice);
    }

    private void typed(String text) {
        for (int place = 0; place < model.variations().size(); place++) {
            if (model.variations().get(place).target().equals(target)) {
                model.variations().set(place, new Variation(target, text));
            }
        }
        say();
    }

    private void remove() {
        model.variations().removeIf(variation -> variation.target().equals(target));
    }

    /** Follows what is typed elsewhere. */
    void follow(Variation variation) {
        if (!field.getText().equals(variation.text())) {
            field.setText(variation.text());
        }
        say();
    }

    private void say() {
        Variation typed = new Variation(target, field.getText());
        Optional<Refusal> wrong = model.problem(typed);
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        note.getStyleClass().setAll("label", wrong.isPresent() ? "setting-problem" : "text-muted");
        note.setText(wrong.map(this::sentence).orElseGet(() -> values(typed)));
    }

    private String sentence(Refusal wrong) {
        String problem = words.texts().now(wrong.problem());
        return wrong.hint().map(hint -> problem + " " + words.texts().now(hint)).orElse(problem);
    }

    /** What a range comes to, and that one value alone is no variation. */
    private String values(Variation typed) {
        List<String> grid = typed.axis().values().grid();
        if (grid.size() == 1) {
            return words.texts().now("lab.setup.one-value");
        }
        boolean range = typed.text().contains("..");
        return range ? words.texts().now("lab.setup.grid", String.join(", ", grid)) : "";
    }

    void open() {
        field.requestFocus();
        field.end();
    }
}
