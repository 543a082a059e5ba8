package org.kernelglass.experiment;

import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Message;

/** What is to be said of one candidate of an experiment. */
public record CandidateSentence(Experiment experiment, ExperimentTable table) {

    private static final double POINTS = 100;

    public Message of(CandidateRow row) {
        Message name = CandidateName.of(row.candidate());
        if (row.failure().isPresent()) {
            return Message.of("experiment.reason", name, row.failure().get());
        }
        if (row.comparison().isEmpty()) {
            return Message.of("experiment.reason", name, row.standing().title());
        }
        RecipeComparison comparison = row.comparison().get();
        Message verdict = comparison.sentence(Message.of("experiment.baseline"), name);
        if (!Double.isNaN(row.gap())) {
            return remedy(row, name, verdict);
        }
        boolean named = comparison.verdict() != Verdict.CANNOT_SAY;
        return named ? verdict : Message.of("experiment.reason", name, verdict);
    }

    /** What a remedy did to validation accuracy, and to the gap. */
    private Message remedy(CandidateRow row, Message name, Message verdict) {
        CandidateRow base = table.rows().get(experiment.baseline());
        return Message.of(
                "experiment.remedy",
                name,
                POINTS * (row.accuracy().value() - base.accuracy().value()),
                POINTS * base.gap(),
                POINTS * row.gap(),
                verdict);
    }
}
