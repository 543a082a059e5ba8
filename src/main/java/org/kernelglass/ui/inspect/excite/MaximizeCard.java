package org.kernelglass.ui.inspect.excite;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WholeField;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.raw.CopyButton;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kernelglass.ui.picture.PlanePicture;
import org.kernelglass.workflow.SampleImage;

/** The picture that excites most, what the unit gives for it, and what to do with it. FX thread. */
final class MaximizeCard extends VBox {

    private static final double SIDE = 256;
    private static final double GAP = 8;

    private final MaximizeModel maximize;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Label reached = new Label();
    private final Label silent = new Label();
    private final Button before = new Button();

    MaximizeCard(MaximizeModel maximize) {
        this.maximize = maximize;
        this.texts = maximize.excite().model().workspace().texts();
        getStyleClass().addAll("excite-card", "maximize-card");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("inspect.maximize.title"));
        picture.setId("inspect-maximize-picture");
        picture.accessibleTextProperty().bind(title.textProperty());
        picture.setSmooth(false);
        picture.managedProperty().bind(picture.imageProperty().isNotNull());
        wrap(reached, "inspect-maximize-reached");
        wrap(silent, "inspect-maximize-silent");
        silent.getStyleClass().add("kg-problem-text");
        before.setId("inspect-maximize-before");
        before.visibleProperty().bind(silent.textProperty().isNotEmpty());
        before.managedProperty().bind(before.visibleProperty());
        getChildren()
                .setAll(
                        title,
                        steps(),
                        new WorkBar("inspect-maximize-progress", maximize.look(), texts),
                        picture,
                        reached,
                        silent,
                        before,
                        buttons());
        maximize.seenProperty().addListener((observed, was, is) -> show());
        maximize.problemProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
    }

    private static void wrap(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }

    private HBox steps() {
        Label title = new Label();
        title.textProperty().bind(texts.of("inspect.maximize.steps"));
        WholeField field =
                new WholeField(
                        "inspect-maximize-steps",
                        maximize.stepsProperty(),
                        1,
                        MaximizeModel.MOST_STEPS);
        field.accessibleTextProperty().bind(title.textProperty());
        title.setLabelFor(field);
        Button again = new Button();
        again.setId("inspect-maximize-again");
        again.getStyleClass().add("small");
        again.textProperty().bind(texts.of("inspect.look.again"));
        again.setOnAction(event -> maximize.anew());
        HBox row = new HBox(title, field, again);
        row.getStyleClass().add("inspect-choices");
        return row;
    }

    private FlowPane buttons() {
        Button use = new Button();
        use.setId("inspect-maximize-use");
        use.setMinWidth(USE_PREF_SIZE);
        use.textProperty().bind(texts.of("inspect.maximize.use"));
        use.visibleProperty().bind(maximize.seenProperty().isNotNull());
        use.setOnAction(event -> use());
        CopyButton copy =
                new CopyButton(
                        "inspect-maximize-copy",
                        texts,
                        () -> maximize.seenProperty().get().image());
        copy.visibleProperty().bind(use.visibleProperty());
        return new FlowPane(GAP, GAP, use, copy);
    }

    private void use() {
        Sight.Maximization seen = maximize.seenProperty().get();
        String name = texts.now("inspect.maximize.name");
        maximize.excite().model().imageProperty().set(new SampleImage(name, -1, seen.image()));
    }

    private void show() {
        Sight.Maximization seen = maximize.seenProperty().get();
        Message problem = maximize.problemProperty().get();
        reached.setText(problem == null ? "" : texts.now(problem));
        silent.setText("");
        picture.setImage(null);
        if (seen != null) {
            show(seen);
        }
    }

    private void show(Sight.Maximization seen) {
        int height = seen.image().shape().height();
        int width = seen.image().shape().width();
        double scale = SIDE / Math.max(height, width);
        picture.setImage(PlanePicture.ofPixels(seen.image(), (int) Math.max(1, scale)));
        picture.setFitHeight(height * scale);
        picture.setFitWidth(width * scale);
        reached.setText(
                texts.now(
                        seen.layerId().isEmpty()
                                ? "inspect.maximize.reached-class"
                                : "inspect.maximize.reached",
                        Numbers.shortly(seen.before()),
                        Numbers.shortly(seen.after())));
        if (seen.after() == seen.before()) {
            sayWhy(seen);
        }
    }

    /** Why no step led upwards: an activation that gives 0 passes no gradient. */
    private void sayWhy(Sight.Maximization seen) {
        Optional<Target> linear = beforeActivation();
        boolean dead = seen.after() == 0 && linear.isPresent();
        silent.setText(texts.now(dead ? "inspect.maximize.silent" : "inspect.maximize.flat"));
        before.setText(dead ? texts.now(words(linear.get())) : "");
        before.setOnAction(event -> linear.ifPresent(maximize.excite().targetProperty()::set));
        before.setDisable(!dead);
    }

    private static Message words(Target target) {
        return Message.of("inspect.maximize.before", TargetWords.layer(target));
    }

    /** The layer before the activation that is asked about. */
    private Optional<Target> beforeActivation() {
        List<Target> offered = maximize.excite().targets();
        Target asked = maximize.excite().targetProperty().get();
        return offered.stream()
                .filter(one -> !one.isClasses() && !one.equals(asked))
                .filter(one -> offered.indexOf(one) > offered.indexOf(asked))
                .findFirst();
    }
}
