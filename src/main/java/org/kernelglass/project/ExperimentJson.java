package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.experiment.Setting;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.training.advice.Setup;

/** An experiment's definition as JSON. Any thread. */
record ExperimentJson(StackJson stacks) {

    static final JsonFile FORMAT = new JsonFile("kernelglass-experiment", 1);

    private static final Decimal SHARE = new Decimal(0, false, 1, true);

    ObjectNode write(Experiment experiment) {
        ObjectNode top = FORMAT.start();
        top.put("purpose", Choice.of(Purpose.class).format(experiment.purpose()));
        top.set("data", TrialDataJson.write(experiment.data()));
        ArrayNode axes = top.putArray("axes");
        experiment.axes().forEach(axis -> axes.add(axis.text()));
        ArrayNode candidates = top.putArray("candidates");
        experiment.candidates().forEach(candidate -> candidates.add(write(candidate)));
        top.put("baseline", experiment.baseline());
        top.putObject("repetition")
                .put("folds", experiment.repetition().folds())
                .put("repeats", experiment.repetition().repeats())
                .put("seeds", experiment.repetition().seeds());
        top.put("draws", experiment.search().draws());
        top.put("halving", experiment.halving());
        ObjectNode budget = top.putObject("budget").putNull("runs").putNull("minutes");
        experiment.budget().runs().ifPresent(runs -> budget.put("runs", runs));
        experiment.budget().minutes().ifPresent(minutes -> budget.put("minutes", minutes));
        top.set("compute", ProgressJson.write(experiment.compute()));
        return top;
    }

    private ObjectNode write(Candidate candidate) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        ArrayNode settings = object.putArray("settings");
        candidate
                .settings()
                .forEach(
                        s ->
                                settings.addObject()
                                        .put("target", s.target())
                                        .put("value", s.value()));
        object.put("share", candidate.share());
        object.set("problem", candidate.problem().map(MessageJson::write).orElse(null));
        object.set("stack", stacks.write(candidate.setup().stack()));
        object.set("plan", PlanJson.write(candidate.setup().plan()));
        ArrayNode augmentation = object.putArray("augmentation");
        candidate.setup().augmentation().forEach(augmentation::add);
        return object;
    }

    Experiment read(JsonPlace top) {
        List<Candidate> candidates =
                top.at("candidates").items().stream().map(this::candidate).toList();
        JsonPlace repetition = top.at("repetition");
        return new Experiment(
                top.at("purpose").setting(Choice.of(Purpose.class)),
                TrialDataJson.read(top.at("data")),
                top.at("axes").ifPresent().map(JsonPlace::texts).orElse(List.of()).stream()
                        .map(Axis::parse)
                        .toList(),
                candidates,
                (int) top.at("baseline").whole(0, Math.max(0, candidates.size() - 1)),
                new Repetition(
                        repetition.at("folds").count(),
                        repetition.at("repeats").count(),
                        repetition.at("seeds").count()),
                new Search(
                        top.at("draws").ifPresent().map(JsonPlace::count).orElse(0),
                        top.at("halving").count()),
                budget(top.at("budget")),
                ProgressJson.compute(top.at("compute")));
    }

    private Candidate candidate(JsonPlace place) {
        List<Setting> settings =
                place.at("settings").items().stream()
                        .map(s -> new Setting(s.at("target").text(), s.at("value").text()))
                        .toList();
        Setup setup =
                new Setup(
                        stacks.read(place.at("stack")),
                        PlanJson.read(place.at("plan")),
                        place.at("augmentation").texts());
        return new Candidate(
                settings,
                setup,
                place.at("share").setting(SHARE),
                place.at("problem").ifPresent().map(MessageJson::read));
    }

    private static Budget budget(JsonPlace place) {
        return new Budget(
                place.at("runs")
                        .ifPresent()
                        .map(runs -> OptionalInt.of(runs.count()))
                        .orElse(OptionalInt.empty()),
                place.at("minutes")
                        .ifPresent()
                        .map(minutes -> OptionalDouble.of(minutes.number()))
                        .orElse(OptionalDouble.empty()));
    }
}
