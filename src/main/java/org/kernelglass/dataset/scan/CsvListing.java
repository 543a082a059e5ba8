package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.files.Reasons;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Reads a table of path, label and, optionally, split: with a header in any order of columns, or
 * without one in this order. Paths are relative to the table.
 */
final class CsvListing {

    private static final Set<String> PATH_WORDS =
            Set.of("path", "file", "filename", "file_name", "filepath", "image", "image_path");
    private static final Set<String> LABEL_WORDS = Set.of("label", "class", "category", "target");
    private static final Set<String> SPLIT_WORDS = Set.of("split", "set", "subset", "partition");

    private final Path folder;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, String> contradicted = new LinkedHashMap<>();
    private final List<DatasetProblem> problems = new ArrayList<>();

    private CsvListing(Path folder) {
        this.folder = folder;
    }

    /** Files with their labels, and what is wrong in the table. */
    record Table(List<Candidate> candidates, List<DatasetProblem> problems) {}

    /** Where the columns are; −1 where there is none. */
    private record Columns(int path, int label, int split) {}

    /**
     * @throws Refusal if the table cannot be read or has fewer than two columns
     */
    static Table of(Path file) {
        CsvListing listing = new CsvListing(file.toAbsolutePath().getParent());
        List<CSVRecord> rows = CsvRecords.read(file);
        if (rows.isEmpty() || rows.get(0).size() < 2) {
            throw new Refusal(
                    Message.of("dataset.refuse.csv", file.toString()),
                    Message.of("dataset.hint.csv"));
        }
        Optional<Columns> header = header(rows.get(0));
        Columns columns = header.orElse(new Columns(0, 1, rows.get(0).size() > 2 ? 2 : -1));
        rows.stream().skip(header.isPresent() ? 1 : 0).forEach(row -> listing.add(row, columns));
        listing.contradicted.keySet().forEach(listing.candidates::remove);
        return new Table(List.copyOf(listing.candidates.values()), listing.problems);
    }

    private void add(CSVRecord row, Columns columns) {
        String path = cell(row, columns.path());
        String label = cell(row, columns.label());
        if (path.isEmpty() || label.isEmpty()) {
            String line = Long.toString(row.getRecordNumber());
            problem(path, Message.of("dataset.problem.csv-row", line));
            return;
        }
        String splitWord = cell(row, columns.split());
        Optional<Split> split = SplitNames.splitOf(splitWord);
        if (split.isEmpty() && !splitWord.isEmpty()) {
            problem(path, Message.of("dataset.problem.csv-split", splitWord));
            return;
        }
        find(path).ifPresent(file -> add(new Candidate(file, label, split)));
    }

    private void add(Candidate candidate) {
        String name = candidate.file().name();
        Candidate before = candidates.putIfAbsent(name, candidate);
        if (before != null
                && !before.className().equals(candidate.className())
                && contradicted.putIfAbsent(name, candidate.className()) == null) {
            problem(
                    name,
                    Message.of(
                            "dataset.problem.csv-two-labels",
                            before.className(),
                            candidate.className()));
        }
    }

    private Optional<FoundFile> find(String path) {
        String name = path.replace('\\', '/');
        try {
            Path file = folder.resolve(name);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                return Optional.of(new FoundFile(name, attributes.size(), changed));
            }
            problem(path, Message.of("dataset.file.no-file"));
        } catch (InvalidPathException e) {
            problem(path, Message.of("dataset.file.bad-name"));
        } catch (IOException e) {
            problem(path, Reasons.of(e));
        }
        return Optional.empty();
    }

    private void problem(String file, Message reason) {
        problems.add(new DatasetProblem(file, reason, true));
    }

    private static Optional<Columns> header(CSVRecord row) {
        int path = column(row, PATH_WORDS);
        int label = column(row, LABEL_WORDS);
        return path < 0 || label < 0
                ? Optional.empty()
                : Optional.of(new Columns(path, label, column(row, SPLIT_WORDS)));
    }

    private static int column(CSVRecord row, Set<String> words) {
        for (int i = 0; i < row.size(); i++) {
            if (words.contains(row.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(CSVRecord row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }
}
