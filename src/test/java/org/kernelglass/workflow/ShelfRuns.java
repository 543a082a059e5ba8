package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.TrainingPlan;

/** Run folders to list, as old as a test needs them. */
final class ShelfRuns {

    static final StackJson STACKS = new StackJson(LayerKinds::byId);
    static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02.123456Z");

    private ShelfRuns() {}

    /** A run that has just begun, written long ago. */
    static Path make(Path folder) throws IOException {
        RunFolder.create(folder, record(), STACKS).close();
        Files.writeString(
                folder.resolve("metrics.csv"),
                """
                epoch,step,seconds,learning_rate,loss,accuracy,top5_accuracy,\
                val_loss,val_accuracy,val_top5_accuracy,images_per_second,best
                1,10,1.5,0.001,0.7,0.6,NaN,0.8,0.5,NaN,1000.0,true
                """);
        date(folder, LONG_AGO);
        return folder;
    }

    private static RunRecord record() {
        DataSettings data = PlainData.of("pictures", GreySquare.of(28));
        return RunRecord.begin(
                "made up",
                Map.of("kernelglass", "test"),
                new Project(data, Templates.byId("article").stack(2), TrainingPlan.DEFAULT),
                List.of("cat", "dog"),
                new Compute(1, Compute.Layout.CHANNELS_FIRST),
                new DeviceInfo("CPU", "none", false));
    }

    /** Gives the folder and what lies directly in it this time. */
    static void date(Path folder, Instant time) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(time));
    }
}
