package org.kernelglass.experiment;

import org.kernelglass.message.Message;

/** What a candidate is called: its settings, its remedy, its share of the images. */
public final class CandidateName {

    private CandidateName() {}

    public static Message of(Candidate candidate) {
        if (candidate.settings().isEmpty()) {
            return Message.of("experiment.candidate.as-it-is");
        }
        Setting first = candidate.settings().get(0);
        return switch (first.target()) {
            case Candidates.SHARE -> Message.of("experiment.candidate.share", candidate.share());
            case Candidates.REMEDY -> remedy(first.value());
            default -> Message.of("experiment.candidate", candidate.text());
        };
    }

    private static Message remedy(String id) {
        return id.equals(Candidates.MORE_DATA)
                ? Message.of("experiment.candidate.more-data")
                : Message.of("advice.remedy." + id);
    }
}
