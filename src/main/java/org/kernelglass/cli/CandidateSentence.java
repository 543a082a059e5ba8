package org.kernelglass.cli;

import java.util.Locale;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.Standing;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ExperimentReport;

/** What is to be said of one candidate of an experiment. */
record CandidateSentence(ExperimentReport report) {

    private static final double POINTS = 100;

    static Message standing(Standing standing) {
        String word = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("cli.standing." + word);
    }

    Message of(CandidateRow row) {
        Message name = CandidateName.of(row.candidate());
        if (row.failure().isPresent()) {
            return Message.of("cli.experiment.reason", name, row.failure().get());
        }
        if (row.comparison().isEmpty()) {
            return Message.of("cli.experiment.reason", name, standing(row.standing()));
        }
        Message verdict =
                row.comparison().get().sentence(Message.of("cli.experiment.baseline"), name);
        return Double.isNaN(row.gap()) ? verdict : remedy(row, name, verdict);
    }

    /** What a remedy did to validation accuracy, and to the gap. */
    private Message remedy(CandidateRow row, Message name, Message verdict) {
        CandidateRow base = report.table().rows().get(report.experiment().baseline());
        return Message.of(
                "cli.experiment.remedy",
                name,
                POINTS * (row.accuracy().value() - base.accuracy().value()),
                POINTS * base.gap(),
                POINTS * row.gap(),
                verdict);
    }
}
