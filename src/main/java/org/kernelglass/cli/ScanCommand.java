package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.DatasetSummary.ClassCount;
import org.kernelglass.dataset.DatasetSummary.Extent;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.DatasetReader;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass scan}. */
@Command(name = "scan")
final class ScanCommand extends UseCaseCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "location")
    private Path location;

    @Option(names = "--near-duplicates")
    private boolean nearDuplicates;

    ScanCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        Scan scan = stoppable(this::scan);
        if (json()) {
            object(scan).printTo(console());
        } else {
            print(scan.index());
            scan.near().ifPresent(near -> near.print());
        }
        return CommandLineDoor.SUCCESS;
    }

    /** What was found, and what looks nearly the same where that was asked for. */
    private record Scan(ImageIndex index, Optional<NearDuplicatesAnswer> near) {}

    private Scan scan(RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        DatasetReader reader = useCases().datasets();
        ImageIndex index = reader.scan(location, watch, control::stopRequested);
        return new Scan(
                index,
                nearDuplicates
                        ? Optional.of(
                                new NearDuplicatesAnswer(
                                        console(),
                                        index,
                                        reader.nearDuplicates()
                                                .in(index, Optional.empty(), watch, control)))
                        : Optional.empty());
    }

    private JsonAnswer object(Scan scan) {
        ImageIndex index = scan.index();
        JsonAnswer answer =
                new JsonAnswer()
                        .put("dataset", index.location().toString())
                        .put("images", index.images().size())
                        .put("skipped_files", index.skippedFiles());
        index.summary().ifPresent(summary -> add(summary, answer));
        new ProblemList(console(), index.problems()).addTo(answer);
        scan.near().ifPresent(near -> near.addTo(answer));
        return answer;
    }

    private static void add(DatasetSummary summary, JsonAnswer answer) {
        answer.putEach(
                "classes",
                summary.classes(),
                (named, object) -> {
                    object.put("name", named.name()).put("images", named.images());
                    named.given()
                            .forEach(
                                    (split, images) ->
                                            object.put(
                                                    split.name().toLowerCase(Locale.ROOT), images));
                });
        extent(answer, "height", summary.heights());
        extent(answer, "width", summary.widths());
        answer.put("color", summary.color()).put("bits", summary.deepestBits());
    }

    private static void extent(JsonAnswer answer, String side, Extent extent) {
        answer.put("smallest_" + side, extent.smallest())
                .put("median_" + side, extent.median())
                .put("largest_" + side, extent.largest());
    }

    private void print(ImageIndex index) {
        say("cli.scan.images", index.images().size(), index.classes().size());
        index.summary().ifPresent(this::print);
        new ProblemList(console(), index.problems()).print();
        if (index.skippedFiles() > 0) {
            say("cli.scan.skipped", index.skippedFiles());
        }
    }

    private void print(DatasetSummary summary) {
        for (ClassCount named : summary.classes()) {
            console()
                    .out()
                    .println(
                            "  "
                                    + Column.left(named.name(), 32)
                                    + Column.right("%,d".formatted(named.images()), 11));
        }
        say(
                "cli.scan.sizes",
                summary.heights().smallest(),
                summary.widths().smallest(),
                summary.heights().largest(),
                summary.widths().largest(),
                summary.mostCommonSize().display());
        say(summary.color() ? "cli.scan.color" : "cli.scan.grey", summary.deepestBits());
    }
}
