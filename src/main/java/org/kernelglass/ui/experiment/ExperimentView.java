package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.CandidateSentence;
import org.kernelglass.experiment.Effect;
import org.kernelglass.message.Message;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One experiment: how far it is, how its candidates stand, what it says. FX thread. */
final class ExperimentView extends ScrollPane {

    private final ExperimentsModel model;
    private final Words words;
    private final Leaderboard board;
    private final Button use;
    private final VBox sections = new VBox();

    /**
     * @param ask lets the experiment be asked for more
     */
    ExperimentView(ExperimentsModel model, Words words, Runnable ask) {
        this.model = model;
        this.words = words;
        board = new Leaderboard(words, model::use);
        use =
                words.button(
                        "lab-use",
                        "lab.board.use",
                        BootstrapIcons.BOX_ARROW_IN_UP_RIGHT,
                        () -> model.use(board.getSelectionModel().getSelectedItem()));
        use.disableProperty()
                .bind(Bindings.isNull(board.getSelectionModel().selectedItemProperty()));
        words.help(use, Message.of("lab.board.use.help"));
        sections.getStyleClass().add("lab-sections");
        HBox below = new HBox(12, use, words.sentence(Message.of("lab.board.note"), "text-muted"));
        below.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(new ExperimentBar(model, words, ask), board, below, sections);
        all.getStyleClass().add("lab-experiment");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "lab-scroll");
        model.shownProperty().addListener((observed, was, is) -> show());
        words.texts().sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void show() {
        Findings found = model.shownProperty().get();
        if (found == null) {
            board.show(List.of(), 1);
            sections.getChildren().clear();
            return;
        }
        board.show(
                found.kept().table().rows(), found.kept().experiment().repetition().units().size());
        List<Node> nodes = new ArrayList<>();
        switch (found.kept().experiment().purpose()) {
            case SWEEP -> sweep(found, nodes);
            case KFOLD -> folds(found, nodes);
            case LEARNING_CURVE -> curve(found, nodes);
            case REMEDIES -> remedies(found, nodes);
        }
        sections.getChildren().setAll(nodes);
    }

    private void sweep(Findings found, List<Node> nodes) {
        if (found.kept().done() == 0) {
            return;
        }
        nodes.add(words.sentence(headline(found)));
        nodes.add(new FrontCard(found, words));
        Map<String, List<Effect>> byTarget =
                found.effects().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Effect::target,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        byTarget.forEach((target, effects) -> nodes.add(effect(found, target, effects)));
        found.trends()
                .forEach(
                        trend ->
                                nodes.add(
                                        section(
                                                title(found, trend.target()),
                                                words.sentence(trend.sentence()),
                                                plane(
                                                        new Pictures(words.texts())
                                                                .trend(
                                                                        trend,
                                                                        found.kept()
                                                                                .table()
                                                                                .rows())))));
        verdicts(found, nodes);
    }

    /** The most accurate, against the baseline. */
    private static Message headline(Findings found) {
        List<CandidateRow> leaders = found.kept().table().leaders();
        if (leaders.isEmpty()) {
            return Message.of("lab.sweep.none");
        }
        CandidateRow best = leaders.get(0);
        return best.number() == found.kept().experiment().baseline()
                ? Message.of("lab.sweep.baseline", Figures.interval(best.accuracy()))
                : Message.of(
                        "lab.sweep.best",
                        CandidateName.of(best.candidate()),
                        Figures.interval(best.accuracy()),
                        best.standing().title());
    }

    private Message title(Findings found, String target) {
        int baseline = found.kept().experiment().baseline();
        return Target.title(
                found.kept().experiment().candidates().get(baseline).setup().stack(), target);
    }

    private VBox effect(Findings found, String target, List<Effect> effects) {
        Pictures pictures = new Pictures(words.texts());
        HBox planes =
                new HBox(
                        12,
                        plane(pictures.effect(effects)),
                        plane(pictures.cost(effects, Pictures.Cost.PARAMETERS)),
                        plane(pictures.cost(effects, Pictures.Cost.SECONDS)));
        VBox box = section(title(found, target));
        effects.forEach(each -> box.getChildren().add(words.sentence(each.sentence())));
        box.getChildren().add(planes);
        box.setId("lab-effect-" + target.replace('.', '-'));
        return box;
    }

    private void verdicts(Findings found, List<Node> nodes) {
        List<CandidateRow> said =
                found.kept().table().rows().stream()
                        .filter(row -> row.comparison().isPresent() || row.failure().isPresent())
                        .toList();
        if (said.isEmpty()) {
            return;
        }
        CandidateSentence sentence =
                new CandidateSentence(found.kept().experiment(), found.kept().table());
        VBox box = section(Message.of("lab.verdicts"));
        said.forEach(row -> box.getChildren().add(words.sentence(sentence.of(row))));
        if (said.size() + found.effects().size() > 1) {
            box.getChildren().add(words.sentence(Message.of("experiment.corrected"), "text-muted"));
        }
        box.setId("lab-verdicts");
        nodes.add(box);
    }

    private void remedies(Findings found, List<Node> nodes) {
        if (found.kept().table().rows().stream().anyMatch(row -> row.comparison().isPresent())) {
            RemedyTable table = new RemedyTable(words, found.kept());
            nodes.add(section(Message.of("lab.remedies"), table));
        }
        verdicts(found, nodes);
    }

    private void folds(Findings found, List<Node> nodes) {
        int candidate = found.kept().experiment().baseline();
        List<Folds.Fold> folds =
                Folds.of(found.kept().experiment(), found.kept().results(), candidate);
        if (folds.isEmpty()) {
            return;
        }
        CandidateRow row = found.kept().table().rows().get(candidate);
        Drawing drawing = new Pictures(words.texts()).folds(folds, row.accuracy());
        nodes.add(
                section(
                        Message.of("lab.folds"),
                        words.sentence(
                                Message.of("lab.folds.mean", Figures.interval(row.accuracy()))),
                        plane(drawing),
                        new FoldTable(words, folds)));
    }

    private void curve(Findings found, List<Node> nodes) {
        if (found.curve().isEmpty()) {
            nodes.add(words.sentence(Message.of("lab.curve.waiting"), "text-muted"));
            return;
        }
        nodes.add(
                section(
                        Message.of("lab.curve"),
                        words.sentence(found.curve().get().sentence()),
                        plane(new Pictures(words.texts()).curve(found.curve().get())),
                        words.sentence(Message.of("lab.curve.law"), "text-muted")));
        nodes.add(new ClassCurves(found, words));
    }

    private Plane plane(Drawing drawing) {
        Plane plane = new Plane(words.texts());
        HBox.setHgrow(plane, Priority.ALWAYS);
        plane.show(drawing);
        return plane;
    }

    private VBox section(Message title, Node... nodes) {
        VBox box = new VBox(words.label(title, "section-heading"));
        box.getChildren().addAll(nodes);
        box.getStyleClass().add("lab-section");
        return box;
    }
}
