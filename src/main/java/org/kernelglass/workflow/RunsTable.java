package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.project.RunRecord;

/**
 * Runs in a table whose first columns are the settings in which they differ.
 *
 * @param differing keys of these settings, as {@link ProjectTexts} names them
 * @param rows one a run, in the order of the shelf
 */
public record RunsTable(List<String> differing, List<Row> rows) {

    /**
     * One run.
     *
     * @param settings by key; empty where its record cannot be read
     */
    public record Row(RunShelf.Entry entry, Map<String, String> settings) {

        /** The text of a setting; a dash where the run has none of that key. */
        public String setting(String key) {
            return settings.getOrDefault(key, "–");
        }
    }

    public RunsTable {
        differing = List.copyOf(differing);
        rows = List.copyOf(rows);
    }

    public static RunsTable of(List<RunShelf.Entry> entries) {
        List<Row> rows = new ArrayList<>();
        for (RunShelf.Entry entry : entries) {
            rows.add(
                    new Row(
                            entry,
                            entry.record()
                                    .map(RunRecord::project)
                                    .map(ProjectTexts::of)
                                    .orElse(Map.of())));
        }
        return new RunsTable(differing(rows), rows);
    }

    private static List<String> differing(List<Row> rows) {
        List<Row> readable = rows.stream().filter(row -> row.entry().record().isPresent()).toList();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        readable.forEach(row -> keys.addAll(row.settings().keySet()));
        for (String key : keys) {
            readable.forEach(
                    row -> values.computeIfAbsent(key, k -> new HashSet<>()).add(row.setting(key)));
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
