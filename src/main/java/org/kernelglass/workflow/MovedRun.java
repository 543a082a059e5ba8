package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.RunControl;

/** A run whose dataset may have been moved since. Any thread but the FX thread. */
record MovedRun(RunTools tools, Path run) {

    /** Where the dataset may stand, if it is gone from where the run knows it. */
    static Optional<Path> placeOf(RunRecord record, Path elsewhere) {
        return Files.exists(Path.of(record.project().data().location()))
                ? Optional.empty()
                : Optional.of(elsewhere);
    }

    /**
     * Takes up the dataset where it stands now: if it is gone from where the run knows it, and all
     * its images are at the other place, by content, the run's record is told. Otherwise nothing
     * changes.
     *
     * @throws org.kernelglass.message.Refusal if the run is being written, or what stands there
     *     cannot be read
     */
    void follow(Path elsewhere, RunWatch watch, RunControl control) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        placeOf(record, elsewhere)
                .filter(Files::exists)
                .filter(place -> holds(place, record, watch, control))
                .ifPresent(this::keep);
    }

    private boolean holds(Path place, RunRecord record, RunWatch watch, RunControl control) {
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(run, record, rows::add);
        ImageIndex there = tools.reader().scan(place, watch, control::stopRequested);
        return new KeptSplit(rows, record.classes()).isWholeIn(there);
    }

    private void keep(Path place) {
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            keep(folder, place);
        }
    }

    /** Tells the run's record where its dataset stands. */
    static void keep(RunFolder folder, Path place) {
        String location = place.toAbsolutePath().normalize().toString();
        folder.update(record -> record.withDataAt(location));
    }
}
