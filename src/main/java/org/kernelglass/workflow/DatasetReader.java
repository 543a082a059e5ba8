package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.scan.DatasetScanner;

/** Looks through a dataset: its classes, images and problems. */
public final class DatasetReader {

    private final Workers workers;
    private final Places places;

    public DatasetReader(Workers workers, Places places) {
        this.workers = workers;
        this.places = places;
    }

    /**
     * Scans a folder, zip, IDX folder or CSV file. What an earlier scan found out about unchanged
     * files is used again.
     *
     * @throws org.kernelglass.message.Refusal if it is no dataset; the sentence says why
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public ImageIndex scan(Path location, RunWatch watch, BooleanSupplier cancelled) {
        return new DatasetScanner(workers.threads(), Optional.of(places.datasets()))
                .scan(
                        location,
                        (seen, done) -> watch.progress(RunWatch.Stage.SCANNING, done, seen),
                        cancelled);
    }

    /** Finds images that look nearly the same in what a scan found. */
    public FindNearDuplicates nearDuplicates() {
        return new FindNearDuplicates(workers);
    }
}
