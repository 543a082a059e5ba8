package org.kernelglass.cli;

import org.kernelglass.experiment.Candidate;
import org.kernelglass.experiment.Candidates;
import org.kernelglass.experiment.Setting;
import org.kernelglass.message.Message;

/** What a candidate is called: its settings, its remedy, its share of the images. */
final class CandidateName {

    private CandidateName() {}

    static Message of(Candidate candidate) {
        if (candidate.settings().isEmpty()) {
            return Message.of("cli.experiment.as-it-is");
        }
        Setting first = candidate.settings().get(0);
        return switch (first.target()) {
            case Candidates.SHARE -> Message.of("cli.experiment.share", candidate.share());
            case Candidates.REMEDY -> remedy(first.value());
            default -> Message.of("cli.experiment.candidate", candidate.text());
        };
    }

    private static Message remedy(String id) {
        return id.equals(Candidates.MORE_DATA)
                ? Message.of("cli.experiment.more-data")
                : Message.of("advice.remedy." + id);
    }
}
