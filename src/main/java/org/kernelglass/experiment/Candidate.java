package org.kernelglass.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.training.advice.Setup;

/**
 * One recipe among those that an experiment compares.
 *
 * @param settings by which it differs from what the experiment began with; empty for that itself
 * @param setup network, plan and augmentation, whole
 * @param share of the training images, class by class, above 0 to 1
 * @param problem why it cannot be trained (a kernel larger than its input); empty where it can
 */
public record Candidate(
        List<Setting> settings, Setup setup, double share, Optional<Message> problem) {

    public Candidate {
        settings = List.copyOf(settings);
    }

    public boolean possible() {
        return problem.isEmpty();
    }

    /** Its settings as the command line writes them; empty where it has none. */
    public String text() {
        return settings.stream().map(Setting::text).collect(Collectors.joining(" "));
    }
}
