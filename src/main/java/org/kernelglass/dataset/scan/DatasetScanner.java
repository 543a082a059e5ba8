package org.kernelglass.dataset.scan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.files.DatasetFiles;
import org.kernelglass.dataset.files.LocationKind;
import org.kernelglass.dataset.files.PictureSources;
import org.kernelglass.dataset.files.ZipFiles;

/**
 * Finds the pictures of a dataset, reads each one whole, and says what is wrong with those that are
 * left out. Takes a folder, a zip, IDX files, or a CSV of path and label.
 *
 * <p>Call from a thread that is none of the workers. Scans may run side by side.
 */
public final class DatasetScanner {

    private static final int REPORT_EVERY = 1000;

    private final ExecutorService workers;
    private final Optional<Path> cacheFolder;

    /**
     * @param workers read and decode the files
     * @param cacheFolder where results are remembered, so that the next scan of an unchanged
     *     dataset takes seconds; made if missing
     */
    public DatasetScanner(ExecutorService workers, Optional<Path> cacheFolder) {
        this.workers = workers;
        this.cacheFolder = cacheFolder;
    }

    /**
     * Scans a location.
     *
     * @param cancelled asked between files, also by the workers
     * @throws org.kernelglass.message.Refusal if there is nothing at the location that could be a
     *     dataset, or no readable picture in it
     * @throws CancellationException if cancelled
     */
    public ImageIndex scan(Path location, ScanProgress progress, BooleanSupplier cancelled) {
        return switch (LocationKind.of(location)) {
            case IDX -> IdxScan.scan(location, progress);
            case CSV -> {
                CsvListing.Table table = CsvListing.of(location);
                yield inspect(
                        new Found(location, table.candidates(), Map.of(), table.problems()),
                        PictureSources.files(location),
                        progress,
                        cancelled);
            }
            case ZIP -> {
                ZipFiles zip = new ZipFiles(location);
                yield inspect(location, ZipListing.of(zip), zip, progress, cancelled);
            }
            case FOLDER -> {
                Listing listing = FolderListing.of(location, seen(progress, cancelled));
                DatasetFiles files = PictureSources.files(location);
                yield inspect(location, listing, files, progress, cancelled);
            }
        };
    }

    private ImageIndex inspect(
            Path location,
            Listing all,
            DatasetFiles files,
            ScanProgress progress,
            BooleanSupplier cancelled) {
        try (files) {
            Listing listing = OwnFolders.leftOut(all, files);
            ClassFolders folders = new ClassFolders(location.toString(), listing);
            List<DatasetProblem> problems = new ArrayList<>(listing.problems());
            List<Candidate> candidates =
                    listing.files().stream()
                            .flatMap(file -> folders.candidate(file, problems).stream())
                            .toList();
            Found found = new Found(location, candidates, folders.classFolders(), problems);
            return inspect(found, files, progress, cancelled);
        }
    }

    private ImageIndex inspect(
            Found found, DatasetFiles files, ScanProgress progress, BooleanSupplier cancelled) {
        try (files) {
            List<Candidate> candidates =
                    found.candidates().stream()
                            .sorted(Comparator.comparing(candidate -> candidate.file().name()))
                            .toList();
            List<FoundFile> toRead = candidates.stream().map(Candidate::file).toList();
            Optional<ScanCacheFile> cacheFile =
                    cacheFolder.map(folder -> ScanCacheFile.of(folder, found.location()));
            Instant begun = Instant.now();
            ScanCache cache = cacheFile.map(ScanCacheFile::read).orElseGet(ScanCache::empty);
            List<Verdict> verdicts =
                    new Inspection(files, cache, cancelled).inspect(toRead, workers, progress);
            cacheFile.ifPresent(file -> file.write(ScanCache.of(toRead, verdicts, begun)));
            return assembled(found, candidates, verdicts);
        }
    }

    private static ImageIndex assembled(
            Found found, List<Candidate> candidates, List<Verdict> verdicts) {
        List<DatasetProblem> problems = new ArrayList<>(found.problems());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (verdicts.get(i) instanceof Verdict.Readable readable) {
                findings.add(Finding.of(candidate, readable));
            } else if (verdicts.get(i) instanceof Verdict.Unreadable unreadable) {
                String name = candidate.file().name();
                problems.add(new DatasetProblem(name, unreadable.reason(), true));
            }
        }
        List<Finding> kept = new Duplicates(problems).resolve(findings);
        ClassProblems.report(found.classFolders(), kept, problems);
        return IndexAssembly.byName(found.location(), kept, problems);
    }

    private static IntConsumer seen(ScanProgress progress, BooleanSupplier cancelled) {
        return count -> {
            if (count % REPORT_EVERY == 0) {
                progress.report(count, 0);
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("scan cancelled");
                }
            }
        };
    }

    /**
     * What a dataset names as its pictures.
     *
     * @param classFolders in which they lie, by path; none for a table
     */
    record Found(
            Path location,
            List<Candidate> candidates,
            Map<String, ClassFolders.ClassFolder> classFolders,
            List<DatasetProblem> problems) {}
}
