package org.kernelglass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.training.Metrics;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/** The runs of a project: what differs between them first, then their figures. */
record RunsAnswer(Console console, RunsTable table) {

    private static final int WIDEST = 32;
    private static final String DAMAGED = "damaged";
    private static final String INTERRUPTED = "interrupted";

    void print() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading());
        table.rows().forEach(row -> rows.add(cells(row)));
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] =
                        Math.min(WIDEST, Math.max(widths[column], Column.cells(row.get(column))));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(Column.left(row.get(column), widths[column])).append("  ");
            }
            console.out().println(line.toString().stripTrailing());
        }
        table.rows().forEach(row -> row.entry().damage().ifPresent(this::tell));
    }

    private void tell(Refusal damage) {
        console.note(damage.problem());
        damage.hint().ifPresent(console::note);
    }

    private List<String> heading() {
        List<String> cells = new ArrayList<>();
        cells.add(text("cli.runs.run"));
        cells.addAll(table.differing());
        for (String key : List.of("state", "epochs", "validation", "test", "looks", "parameters")) {
            cells.add(text("cli.runs." + key));
        }
        return cells;
    }

    private List<String> cells(RunsTable.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(name(row.entry()));
        table.differing().forEach(key -> cells.add(row.setting(key)));
        Optional<RunRecord> record = row.entry().record();
        cells.add(text("runs.state." + state(row.entry())));
        cells.add(Integer.toString(row.entry().epochs().size()));
        cells.add(share(validation(row.entry())));
        cells.add(share(result(row.entry(), RunResults::testAccuracy)));
        cells.add(record.map(run -> Integer.toString(run.testLooks())).orElse("–"));
        cells.add(
                record.flatMap(RunRecord::results)
                        .map(results -> "%,d".formatted(results.parameters()))
                        .orElse("–"));
        return cells;
    }

    private static String name(RunShelf.Entry entry) {
        return entry.folder().getFileName().toString();
    }

    private static String state(RunShelf.Entry entry) {
        return entry.record()
                .filter(run -> entry.damage().isEmpty())
                .map(run -> state(run, entry.elsewhere()))
                .orElse(DAMAGED);
    }

    /** One that says that it runs, while no process does it, was interrupted. */
    private static String state(RunRecord run, boolean atWork) {
        RunState.Phase phase = run.state().phase();
        return phase == RunState.Phase.RUNNING && !atWork
                ? INTERRUPTED
                : phase.name().toLowerCase(Locale.ROOT);
    }

    private static double validation(RunShelf.Entry entry) {
        return entry.epochs().stream()
                .filter(MetricsRow::best)
                .reduce((a, b) -> b)
                .flatMap(MetricsRow::validation)
                .map(Metrics::top1)
                .orElse(Double.NaN);
    }

    private static double result(
            RunShelf.Entry entry, java.util.function.ToDoubleFunction<RunResults> figure) {
        return entry.record()
                .flatMap(RunRecord::results)
                .map(figure::applyAsDouble)
                .orElse(Double.NaN);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : "%.2f%%".formatted(share * 100);
    }

    private String text(String key) {
        return console.text(new Message(key, List.of()));
    }

    JsonAnswer object() {
        JsonAnswer answer = new JsonAnswer();
        answer.putTexts("differing", table.differing());
        answer.putEach("runs", table.rows(), this::fill);
        return answer;
    }

    private void fill(RunsTable.Row row, JsonAnswer object) {
        RunShelf.Entry entry = row.entry();
        object.put("run", entry.folder().toString())
                .put("state", state(entry))
                .put("epochs", entry.epochs().size())
                .put("val_accuracy", validation(entry))
                .put("test_accuracy", result(entry, RunResults::testAccuracy))
                .put("images_per_second", result(entry, RunResults::imagesPerSecond));
        entry.damage().ifPresent(damage -> fill(damage, object));
        entry.record()
                .ifPresent(
                        run -> {
                            object.put("test_looks", run.testLooks());
                            object.put("created", run.created().toString());
                        });
        entry.record()
                .flatMap(RunRecord::results)
                .ifPresent(results -> object.put("parameters", results.parameters()));
        object.putObject(
                "settings", settings -> row.settings().forEach((k, v) -> settings.put(k, v)));
    }

    private void fill(Refusal damage, JsonAnswer object) {
        object.put("problem", console.text(damage.problem()));
        damage.hint().ifPresent(hint -> object.put("hint", console.text(hint)));
    }
}
