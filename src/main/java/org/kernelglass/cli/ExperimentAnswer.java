package org.kernelglass.cli;

import java.util.List;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.experiment.CandidateSentence;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ExperimentReport;
import org.kernelglass.workflow.ExperimentReport.Ending;

/** Shows how an experiment stands: as a table with sentences, or as one JSON object. */
record ExperimentAnswer(Console console, boolean json) {

    private static final int NAME = 36;
    private static final int FIGURE = 12;
    private static final double POINTS = 100;

    /** The exit code too: an experiment that was stopped or ran out of budget is a success. */
    int give(ExperimentReport report) {
        if (json) {
            new ExperimentObject(console, report).answer().printTo(console);
        } else {
            print(report);
        }
        return CommandLineDoor.SUCCESS;
    }

    private void print(ExperimentReport report) {
        new ProblemList(console, report.problems()).print();
        CandidateSentence sentences = new CandidateSentence(report.experiment(), report.table());
        boolean gaps = report.table().rows().stream().anyMatch(r -> !Double.isNaN(r.gap()));
        int names = names(report.table().rows());
        head(names, gaps);
        report.table().rows().forEach(row -> line(row, names, gaps));
        console.out().println();
        report.table().rows().stream()
                .filter(row -> row.comparison().isPresent() || row.failure().isPresent())
                .forEach(row -> console.print(sentences.of(row)));
        report.table().effects().forEach(effect -> console.print(effect.sentence()));
        report.table().trends().forEach(trend -> console.print(trend.sentence()));
        long compared =
                report.table().rows().stream().filter(row -> row.comparison().isPresent()).count();
        if (compared + report.table().effects().size() > 1) {
            console.print(Message.of("experiment.corrected"));
        }
        new ExperimentFindings(console, report).print();
        console.print(ending(report));
        console.print(
                Message.of("cli.experiment.folder", report.folder().toAbsolutePath().toString()));
    }

    /** So wide that no two candidates look alike. */
    private int names(List<CandidateRow> rows) {
        return rows.stream().map(this::name).mapToInt(Column::cells).reduce(NAME, Math::max);
    }

    private String name(CandidateRow row) {
        return console.text(CandidateName.of(row.candidate()));
    }

    private void head(int names, boolean gaps) {
        StringBuilder head = new StringBuilder(Column.left(text("cli.experiment.settings"), names));
        head.append(Column.right(text("cli.experiment.accuracy"), FIGURE));
        head.append(Column.right(text("cli.experiment.interval"), 2 * FIGURE - 4));
        if (gaps) {
            head.append(Column.right(text("cli.experiment.gap"), FIGURE));
        }
        head.append(Column.right(text("cli.experiment.parameters"), FIGURE));
        head.append(Column.right(text("cli.experiment.seconds"), FIGURE - 2));
        console.out().println(head.append("  ").append(text("cli.experiment.verdict")));
    }

    private void line(CandidateRow row, int names, boolean gaps) {
        Estimate accuracy = row.accuracy();
        StringBuilder line = new StringBuilder(Column.left(name(row), names));
        line.append(Column.right(percent(accuracy.value()), FIGURE));
        line.append(
                Column.right(
                        accuracy.hasInterval()
                                ? percent(accuracy.low()) + " – " + percent(accuracy.high())
                                : "–",
                        2 * FIGURE - 4));
        if (gaps) {
            line.append(Column.right(points(row.gap()), FIGURE));
        }
        line.append(Column.right("%,d".formatted(row.parameters()), FIGURE));
        line.append(
                Column.right(
                        Double.isNaN(row.seconds()) ? "–" : "%.1f".formatted(row.seconds()),
                        FIGURE - 2));
        String front = row.pareto() ? " " + text("cli.experiment.front") : "";
        console.out()
                .println(line.append("  ").append(console.text(row.standing().title()) + front));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : "%.2f%%".formatted(share * POINTS);
    }

    private static String points(double share) {
        return Double.isNaN(share) ? "–" : "%+.2f".formatted(share * POINTS);
    }

    private static Message ending(ExperimentReport report) {
        List<Object> counts = List.of(report.results().size(), report.trials());
        String key =
                report.ending() == Ending.COMPLETED
                        ? "cli.experiment.completed"
                        : report.ending() == Ending.STOPPED
                                ? "cli.experiment.stopped"
                                : "cli.experiment.budget";
        return new Message(key, counts);
    }

    private String text(String key) {
        return console.text(Message.of(key));
    }
}
