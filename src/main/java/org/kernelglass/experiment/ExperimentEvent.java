package org.kernelglass.experiment;

/** What happens in an experiment, besides its trainings. A receiver must return at once. */
public sealed interface ExperimentEvent {

    /**
     * It begins, or goes on.
     *
     * @param done trials whose results were there already
     * @param trials in all
     */
    record Begins(Experiment experiment, int done, int trials) implements ExperimentEvent {}

    /**
     * A trial begins.
     *
     * @param candidate its number, from 0
     * @param done trials before it
     */
    record TrialBegins(int candidate, Trial trial, int done, int trials)
            implements ExperimentEvent {}

    /**
     * A trial is over.
     *
     * @param table how all candidates stand now
     */
    record TrialDone(int candidate, TrialResult result, ExperimentTable table, int done, int trials)
            implements ExperimentEvent {}
}
