package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState.Phase;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/**
 * A run as the table shows it. Figures that are not known are NaN.
 *
 * @param settings by key, as {@link RunsTable.Row} has them
 * @param alive whether it is at work, in this window or in another process
 * @param baseline whether the others are held against it
 */
record RunRow(RunShelf.Entry entry, Map<String, String> settings, boolean alive, boolean baseline) {

    private static final String NONE = "–";

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
            return new Message("runs.state." + name().toLowerCase(Locale.ROOT), List.of());
        }
    }

    Path folder() {
        return entry.folder();
    }

    String name() {
        return record().map(RunRecord::name)
                .orElseGet(() -> entry.folder().getFileName().toString());
    }

    /** The text of a setting; a dash where the run has none of that key. */
    String setting(String key) {
        return settings.getOrDefault(key, NONE);
    }

    /**
     * Whether each of the words is in its name, its note, its folder or a setting, written as
     * {@code plan.seed=3}.
     *
     * @param differing keys of the settings that tell runs apart; the others tell nothing
     */
    boolean holds(List<String> words, List<String> differing) {
        List<String> texts = new ArrayList<>(List.of(name(), entry.note()));
        texts.add(folder().getFileName().toString());
        differing.forEach(key -> texts.add(key + "=" + setting(key)));
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    Optional<RunRecord> record() {
        return entry.record();
    }

    Instant created() {
        return record().map(RunRecord::created).orElse(Instant.EPOCH);
    }

    Standing standing() {
        if (entry.damage().isPresent()) {
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
        return !alive && entry.kept().contains(Pointer.BEST);
    }

    boolean canResume() {
        return switch (standing()) {
            case INTERRUPTED, STOPPED, FAILED -> true;
            case DAMAGED, RUNNING, COMPLETED -> false;
        };
    }
}
