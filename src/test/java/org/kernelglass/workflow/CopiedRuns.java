package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelglass.cli.Stripes;
import org.kernelglass.network.Templates;
import org.kernelglass.project.PlainData;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.runs.PaperTrainer;

/**
 * As many whole run folders as wanted: one is made as the program makes it, and the others are like
 * it but for name and seed. Files that differ in nothing share their place on the disk.
 */
final class CopiedRuns {

    private static final Set<String> OWN = Set.of("run.json", "metrics.csv");

    private CopiedRuns() {}

    /** A project with so many runs. */
    static Path project(Path folder, int runs) throws IOException {
        Path model = train(folder);
        List<Path> files;
        try (Stream<Path> all = Files.walk(model)) {
            files = all.toList();
        }
        Path project = folder.resolve("project");
        for (int run = 1; run <= runs; run++) {
            String name = String.format(Locale.ROOT, "%05d-copied", run);
            copy(model, files, project.resolve("runs").resolve(name), run);
        }
        return project;
    }

    private static void copy(Path model, List<Path> files, Path run, int seed) throws IOException {
        for (Path file : files) {
            Path target = run.resolve(model.relativize(file).toString());
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (!OWN.contains(name)) {
                Files.createLink(target, file);
            } else {
                Files.writeString(
                        target,
                        Files.readString(file)
                                .replaceAll("\"seed\"( ?: ?)\\d+", "\"seed\"$1" + seed)
                                .replace("\"model\"", "\"run " + seed + "\""));
            }
        }
        ShelfRuns.date(run, ShelfRuns.LONG_AGO);
    }

    private static Path train(Path folder) throws IOException {
        Path data = Stripes.dataset(folder.resolve("data"), 12, 1);
        Path run = folder.resolve("model");
        try (Workers workers = new Workers(1)) {
            RunTools tools = PlainTools.in(folder, workers, new PaperTrainer());
            new TrainRun(tools).run(request(data, run), RunWatch.NOBODY, new RunControl());
        }
        return run;
    }

    private static TrainRequest request(Path data, Path run) {
        return TrainRequest.of(
                "model",
                PlainData.grey(data, 16),
                new StackDesign(Templates.byId("article")::stack, List.of()),
                TrainingPlan.DEFAULT.withEpochs(10),
                run);
    }
}
