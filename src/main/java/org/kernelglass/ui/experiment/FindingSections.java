package org.kernelglass.ui.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.CandidateSentence;
import org.kernelglass.experiment.Effect;
import org.kernelglass.experiment.Standing;
import org.kernelglass.experiment.Trend;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What an experiment says, section by section. FX thread. */
final class FindingSections {

    private final WordedControls words;
    private final Findings found;
    private final Consumer<Path> suspects;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * @param suspects shows the labels that a cross-validation suspects
     */
    FindingSections(WordedControls words, Findings found, Consumer<Path> suspects) {
        this.words = words;
        this.found = found;
        this.suspects = suspects;
        switch (found.kept().experiment().purpose()) {
            case SWEEP -> sweep();
            case KFOLD -> folds();
            case LEARNING_CURVE -> curve();
            case REMEDIES -> remedies();
        }
    }

    List<Node> all() {
        return nodes;
    }

    private void sweep() {
        if (found.kept().done() == 0) {
            return;
        }
        nodes.add(words.sentence(headline()));
        nodes.add(new FrontCard(found, words));
        Map<String, List<Effect>> byTarget =
                found.effects().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Effect::target, LinkedHashMap::new, Collectors.toList()));
        byTarget.forEach((target, effects) -> nodes.add(effect(target, effects)));
        found.trends().forEach(trend -> nodes.add(trend(trend)));
        verdicts();
    }

    /** The most accurate, against the baseline. */
    private Message headline() {
        List<CandidateRow> leaders = found.kept().table().leaders();
        if (leaders.isEmpty()) {
            return Message.of("lab.sweep.none");
        }
        CandidateRow best = leaders.get(0);
        if (best.number() == found.kept().experiment().baseline()) {
            return Message.of("lab.sweep.baseline", Figures.interval(best.accuracy()));
        }
        Message name = CandidateName.of(best.candidate());
        return best.standing() == Standing.OPEN
                ? Message.of("lab.sweep.open", name, Figures.interval(best.accuracy()))
                : Message.of(
                        "lab.sweep.best",
                        name,
                        Figures.interval(best.accuracy()),
                        best.standing().title());
    }

    private Message title(String target) {
        int baseline = found.kept().experiment().baseline();
        return Target.title(
                found.kept().experiment().candidates().get(baseline).setup().stack(), target);
    }

    private VBox effect(String target, List<Effect> effects) {
        EffectPicture pictures = new EffectPicture(words.texts());
        HBox planes =
                new HBox(
                        12,
                        plane(pictures.effect(effects)),
                        plane(pictures.cost(effects, FrontPicture.Cost.PARAMETERS)),
                        plane(pictures.cost(effects, FrontPicture.Cost.SECONDS)));
        VBox box = section(title(target));
        effects.forEach(each -> box.getChildren().add(words.sentence(each.sentence())));
        box.getChildren().add(planes);
        box.setId("lab-effect-" + target.replace('.', '-'));
        return box;
    }

    private VBox trend(Trend trend) {
        EffectPicture pictures = new EffectPicture(words.texts());
        return section(
                title(trend.target()),
                words.sentence(trend.sentence()),
                plane(pictures.trend(trend, found.kept().table().rows())));
    }

    private void verdicts() {
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

    private void remedies() {
        if (found.kept().table().rows().stream().anyMatch(row -> row.comparison().isPresent())) {
            RemedyTable table = new RemedyTable(words, found.kept());
            nodes.add(section(Message.of("lab.remedies"), table));
        }
        verdicts();
    }

    private void folds() {
        int candidate = found.kept().experiment().baseline();
        List<Folds.Fold> folds =
                Folds.of(found.kept().experiment(), found.kept().results(), candidate);
        if (folds.isEmpty()) {
            return;
        }
        CandidateRow row = found.kept().table().rows().get(candidate);
        Drawing drawing = new FoldPicture(words.texts()).folds(folds, row.accuracy());
        nodes.add(
                section(
                        Message.of("lab.folds"),
                        words.sentence(
                                Message.of("lab.folds.mean", Figures.interval(row.accuracy()))),
                        plane(drawing),
                        new FoldTable(words, folds)));
        absent(folds);
        found.suspects().ifPresent(this::suspects);
    }

    private void absent(List<Folds.Fold> folds) {
        List<String> classes = found.kept().experiment().data().classes();
        List<Message> said = AbsentClasses.sentences(classes, folds);
        if (!said.isEmpty()) {
            VBox box = section(Message.of("lab.folds.absent.title"));
            said.forEach(each -> box.getChildren().add(words.sentence(each)));
            box.setId("lab-absent");
            nodes.add(box);
        }
    }

    private void suspects(int images) {
        Button show =
                words.button(
                        "lab-suspects",
                        "lab.folds.suspects.show",
                        BootstrapIcons.BOX_ARROW_UP_RIGHT,
                        () -> suspects.accept(found.kept().folder()));
        Label said = words.sentence(Message.of("lab.folds.suspects.said", images));
        said.setId("lab-suspects-said");
        nodes.add(section(Message.of("lab.folds.suspects"), said, show));
    }

    private void curve() {
        if (found.curve().isEmpty()) {
            nodes.add(words.sentence(Message.of("lab.curve.waiting"), "text-muted"));
            return;
        }
        nodes.add(
                section(
                        Message.of("lab.curve"),
                        words.sentence(found.curve().get().sentence()),
                        plane(new CurvePicture(words.texts()).curve(found.curve().get())),
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
