package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState.Phase;
import org.kernelglass.workflow.RunShelf;

/**
 * A run as the table shows it. Figures that are not known are NaN.
 *
 * @param alive whether it is at work in this window
 */
record RunRow(RunShelf.Entry entry, boolean alive) {

    /** How it stands, for people. */
    enum Standing {
        DAMAGED,
        RUNNING,
        /** At work once, and ended without a word. */
        INTERRUPTED,
        COMPLETED,
        STOPPED,
        FAILED;

        Message title() {
            return new Message(
                    "runs.state." + name().toLowerCase(java.util.Locale.ROOT), java.util.List.of());
        }
    }

    Path folder() {
        return entry.folder();
    }

    String name() {
        return entry.folder().getFileName().toString();
    }

    Optional<RunRecord> record() {
        return entry.record();
    }

    Instant created() {
        return record().map(RunRecord::created).orElse(Instant.EPOCH);
    }

    Standing standing() {
        if (record().isEmpty()) {
            return Standing.DAMAGED;
        }
        Phase phase = record().get().state().phase();
        if (phase == Phase.RUNNING) {
            return alive ? Standing.RUNNING : Standing.INTERRUPTED;
        }
        return Standing.valueOf(phase.name());
    }

    /** Why it failed or cannot be read; empty otherwise. */
    Optional<Message> reason() {
        return entry.damage()
                .map(refusal -> refusal.problem())
                .or(() -> record().flatMap(run -> run.state().reason()));
    }

    int epochs() {
        return entry.epochs().size();
    }

    int epochsPlanned() {
        return record().map(run -> run.project().plan().epochs()).orElse(0);
    }

    double validationAccuracy() {
        double best =
                entry.epochs().stream()
                        .filter(epoch -> epoch.best() && epoch.validation().isPresent())
                        .reduce((first, second) -> second)
                        .map(epoch -> epoch.validation().orElseThrow().top1())
                        .orElse(Double.NaN);
        return results().map(RunResults::valAccuracy).orElse(best);
    }

    double testAccuracy() {
        return results().map(RunResults::testAccuracy).orElse(Double.NaN);
    }

    double parameters() {
        return results().map(found -> (double) found.parameters()).orElse(Double.NaN);
    }

    double imagesPerSecond() {
        return results().map(RunResults::imagesPerSecond).orElse(Double.NaN);
    }

    private Optional<RunResults> results() {
        return record().flatMap(RunRecord::results);
    }

    /** Whether there are weights to predict with and to build on. */
    boolean hasWeights() {
        return !alive && epochs() > 0;
    }

    boolean canResume() {
        return switch (standing()) {
            case INTERRUPTED, STOPPED, FAILED -> true;
            case DAMAGED, RUNNING, COMPLETED -> false;
        };
    }
}
