package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.experiment.SetupFields.Mode;
import org.kernelglass.ui.workspace.Variation;

/** Where an experiment is set up. FX thread. */
final class SetupView extends BorderPane {

    private final SetupModel model;
    private final SetupFields fields;
    private final WordedControls words;
    private final Map<Field<?>, FieldRow> fieldRows = new HashMap<>();
    private final FieldRow shares;
    private final Segments<Purpose> purposes;
    private final Segments<Mode> modes;
    private final VBox form = new VBox();
    private final VBox variations = new VBox();
    private final List<VariationRow> rows = new ArrayList<>();

    /**
     * @param cancel puts the set-up away
     */
    SetupView(SetupModel model, WordedControls words, Runnable cancel) {
        this.model = model;
        this.fields = model.fields();
        this.words = words;
        this.shares = new FieldRow(words, "lab.setup.shares", fields.shares, this::sharesProblem);
        this.purposes =
                new Segments<>(
                                List.of(Purpose.values()),
                                purpose -> words.texts().of(title(purpose)),
                                fields.purpose)
                        .identified("lab-purpose");
        this.modes =
                new Segments<>(
                                List.of(Mode.values()),
                                mode -> words.texts().of("lab.setup.mode." + word(mode)),
                                fields.mode)
                        .identified("lab-mode");
        getStyleClass().add("lab-setup");
        form.getStyleClass().add("lab-form");
        variations.getStyleClass().add("lab-variations");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "lab-scroll");
        setCenter(scroll);
        setBottom(new SetupFooter(model, words, cancel));
        model.variations()
                .addListener((ListChangeListener<Variation>) change -> followVariations());
        fields.purpose.addListener((observed, was, is) -> show());
        fields.mode.addListener((observed, was, is) -> show());
        model.extendedProperty().addListener((observed, was, is) -> rebuild());
        model.workspace().projectProperty().addListener((observed, was, is) -> follow());
        rebuild();
    }

    private void rebuild() {
        rows.clear();
        followVariations();
        show();
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(words.label(heading(), "place-heading"));
        if (model.extendedProperty().get() == null) {
            nodes.add(purposes);
        }
        nodes.add(words.sentence(help(fields.purpose.get()), "text-muted"));
        if (fields.purpose.get() == Purpose.SWEEP) {
            nodes.add(section("lab.setup.varied", variations, new TargetMenu(model, words)));
            nodes.add(section("lab.setup.search", searching()));
        }
        nodes.add(section("lab.setup.repeated", repeated()));
        nodes.add(
                section(
                        "lab.setup.limits",
                        row(fields.runs),
                        row(fields.minutes),
                        row(fields.images)));
        if (model.extendedProperty().get() != null) {
            // other images are another experiment
            VBox limits = (VBox) nodes.get(nodes.size() - 1);
            limits.getChildren().remove(limits.getChildren().size() - 1);
        }
        form.getChildren().setAll(nodes);
    }

    private Message heading() {
        return model.extendedProperty().get() == null
                ? Message.of("lab.setup.title")
                : Message.of(
                        "lab.setup.extend",
                        model.extendedProperty().get().folder().getFileName().toString());
    }

    static Message title(Purpose purpose) {
        return new Message("lab.purpose." + word(purpose), List.of());
    }

    static Message help(Purpose purpose) {
        return new Message("lab.purpose." + word(purpose) + ".help", List.of());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Made once: it listens to its field for as long as that is there. */
    private FieldRow row(Field<?> field) {
        return fieldRows.computeIfAbsent(field, of -> new FieldRow(words, of));
    }

    private Node[] searching() {
        Message help =
                new Message("lab.setup.mode." + word(fields.mode.get()) + ".help", List.of());
        Label sentence = words.sentence(help, "text-muted");
        return switch (fields.mode.get()) {
            case GRID -> new Node[] {modes, sentence};
            case RANDOM -> new Node[] {modes, sentence, row(fields.draws)};
            case HALVING -> new Node[] {modes, sentence, row(fields.factor)};
        };
    }

    private Node[] repeated() {
        return switch (fields.purpose.get()) {
            case SWEEP -> new Node[] {row(fields.seeds), row(fields.sweepFolds)};
            case KFOLD -> new Node[] {row(fields.folds), row(fields.repeats), row(fields.seeds)};
            case LEARNING_CURVE -> new Node[] {shares, row(fields.seeds)};
            case REMEDIES -> new Node[] {row(fields.seeds), row(fields.heldBack)};
        };
    }

    private Optional<Message> sharesProblem() {
        try {
            fields.shares();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    private VBox section(String title, Node... nodes) {
        VBox box = new VBox(words.label(title, "section-heading"));
        box.getChildren().addAll(nodes);
        box.getStyleClass().add("lab-section");
        return box;
    }

    /** The stack is another: what is typed may mean something else. */
    private void follow() {
        for (VariationRow row : rows) {
            model.variations().stream()
                    .filter(one -> one.target().equals(row.target()))
                    .forEach(row::follow);
        }
    }

    /** Rows stay while they are typed into. */
    private void followVariations() {
        List<String> targets = model.variations().stream().map(Variation::target).toList();
        if (!targets.equals(rows.stream().map(VariationRow::target).toList())) {
            List<VariationRow> before = List.copyOf(rows);
            rows.clear();
            for (Variation variation : model.variations()) {
                rows.add(
                        before.stream()
                                .filter(row -> row.target().equals(variation.target()))
                                .findFirst()
                                .orElseGet(() -> new VariationRow(model, words, variation)));
            }
            variations.getChildren().setAll(rows);
            if (rows.size() > before.size() && getScene() != null) {
                rows.get(rows.size() - 1).open();
            }
        }
        follow();
    }
}
