package org.kernelglass.cli;

import org.kernelglass.experiment.Candidate;
import org.kernelglass.message.Message;

/** What a candidate is called: its settings, or that it has none. */
final class CandidateName {

    private CandidateName() {}

    static Message of(Candidate candidate) {
        return candidate.settings().isEmpty()
                ? Message.of("cli.experiment.as-it-is")
                : Message.of("cli.experiment.candidate", candidate.text());
    }
}
