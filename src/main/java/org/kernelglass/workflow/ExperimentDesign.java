package org.kernelglass.workflow;

import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Candidates;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Setting;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.Compute;
import org.kernelglass.training.advice.Setup;

/** Makes an experiment out of what a person asks for and the images that were found. */
record ExperimentDesign(ExperimentRequest request) {

    /** A setting that does not exist is found before a large dataset is read. */
    void check() {
        try {
            Setup base = base(2);
            for (Axis axis : varied()) {
                axis.values().grid().forEach(v -> new Setting(axis.target(), v).applyTo(base));
            }
        } catch (Refusal refusal) {
            throw WrongUse.from(refusal);
        }
    }

    /** What is given one value alone belongs to what is varied, and is not itself varied. */
    private Setup base(int classes) {
        Setup setup =
                new Setup(
                        request.design().forClasses(classes),
                        request.plan(),
                        request.data().augmentation());
        for (Axis axis : request.axes()) {
            if (!isVaried(axis)) {
                setup = new Setting(axis.target(), axis.values().grid().get(0)).applyTo(setup);
            }
        }
        return setup;
    }

    private List<Axis> varied() {
        return request.axes().stream().filter(ExperimentDesign::isVaried).toList();
    }

    private static boolean isVaried(Axis axis) {
        return axis.values().grid().size() > 1;
    }

    TrialData data(ImageIndex scanned) {
        DataSettings settings = request.data();
        return new TrialData(
                settings.location(),
                ExperimentImages.fingerprint(scanned),
                scanned.classes(),
                settings.preprocessing(),
                settings.validationShare(),
                settings.testShare(),
                settings.groupRule(),
                request.limit(),
                request.plan().seed(),
                settings.overlay());
    }

    /**
     * The experiment, except for what only the engine can say.
     *
     * @throws Refusal if not one candidate can be trained
     */
    Experiment experiment(TrialData data, Compute compute, MemoryCheck memory) {
        Setup base = base(data.classes().size());
        Candidates maker = new Candidates(base, data);
        List<Candidate> candidates = candidates(maker);
        refuseImpossible(candidates, memory, data.classes().size());
        return new Experiment(
                request.purpose(),
                data,
                request.purpose() == Purpose.SWEEP ? varied() : List.of(),
                candidates,
                baseline(maker, candidates),
                request.repetition(),
                request.search(),
                request.budget(),
                compute);
    }

    /**
     * A curve's shares are compared with all of the images, everything else with what it varies.
     */
    private int baseline(Candidates maker, List<Candidate> candidates) {
        return request.purpose() == Purpose.LEARNING_CURVE
                ? candidates.size() - 1
                : maker.baseline(candidates);
    }

    private List<Candidate> candidates(Candidates maker) {
        return switch (request.purpose()) {
            case SWEEP, KFOLD -> maker.of(varied(), request.search());
            case LEARNING_CURVE -> maker.ofShares(request.shares());
            case REMEDIES -> maker.ofRemedies(request.shares().get(0));
        };
    }

    private void refuseImpossible(List<Candidate> candidates, MemoryCheck memory, int classes) {
        Optional<Message> first =
                candidates.stream().flatMap(each -> each.problem().stream()).findFirst();
        if (first.isPresent() && candidates.stream().noneMatch(Candidate::possible)) {
            throw new WrongUse(first.get(), null);
        }
        for (Candidate candidate : candidates) {
            if (candidate.possible()) {
                Setup setup = candidate.setup();
                memory.refuseTooLarge(
                        new Project(request.data(), setup.stack(), setup.plan()), classes);
            }
        }
    }
}
