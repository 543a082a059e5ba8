package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.experiment.Experiment;
import org.kernelglass.project.StackJson;
import org.kernelglass.project.TrialJson;

/** Where an experiment goes when a person names no folder. */
final class ExperimentPlaces {

    private static final int MARK = 8;

    private ExperimentPlaces() {}

    /**
     * The same for the same purpose, images, network and plan, so that a repeated or extended
     * command goes on with what is there.
     *
     * @param experiment with no more than wished-for threads and layout
     */
    static Path of(Places places, StackJson stacks, Experiment experiment) {
        String purpose = experiment.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String mark = new TrialJson(stacks).key(experiment.baselineTrial()).substring(0, MARK);
        return places.projects().resolve("experiments").resolve(purpose + "-" + mark);
    }
}
