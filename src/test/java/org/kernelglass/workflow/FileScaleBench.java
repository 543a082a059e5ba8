package org.kernelglass.workflow;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.SplitRule;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;

/**
 * Prints how time and memory grow with the files of a folder: scan, split, open, first batch, and
 * all that once more as a second run has it. The files are JPEGs of 64×64, no two of the same
 * content. Arguments: numbers of files; 1,000, 10,000 and 100,000 where there are none.
 */
public final class FileScaleBench {

    private static final int SIDE = 64;
    private static final int CLASSES = 10;
    private static final int DRAWN = 60;

    private FileScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes =
                arguments.length == 0
                        ? List.of(1_000, 10_000, 100_000)
                        : Stream.of(arguments).map(Integer::valueOf).toList();
        files(new GrowthTable("files (warm-up)"), sizes.get(0));
        GrowthTable table = new GrowthTable("files");
        for (int size : sizes) {
            files(table, size);
        }
    }

    private static void files(GrowthTable table, int count) throws Exception {
        Path folder = Files.createTempDirectory("kernelglass-files");
        try (Workers workers = Workers.forThisMachine()) {
            Path pictures = write(folder.resolve("pictures"), count);
            Places places = new Places(folder.resolve("cache"), folder.resolve("projects"));
            begin(table, "", count, pictures, workers, places);
            begin(table, " again", count, pictures, workers, places);
        } finally {
            remove(folder);
        }
    }

    private static void begin(
            GrowthTable table,
            String time,
            int count,
            Path pictures,
            Workers workers,
            Places places)
            throws Exception {
        RunDataOpening opening =
                new RunDataOpening(
                        new DatasetReader(workers, places),
                        workers,
                        places,
                        RunWatch.NOBODY,
                        new RunControl());
        ImageIndex index = table.step("scan" + time, count, () -> opening.scan(pictures));
        if (index.images().size() != count) {
            throw new IllegalStateException("only " + index.images().size());
        }
        table.step("split" + time, count, () -> SplitRule.standard(1).split(index));
        try (RunData data =
                table.step(
                        "split and open" + time,
                        count,
                        () -> opening.begin(index, project(pictures)))) {
            table.step("first batch" + time, count, () -> first(data));
            table.memory(count);
        }
    }

    private static int first(RunData data) {
        try (BatchFeed feed = data.data().trainingEpoch(0, 0)) {
            return feed.next().orElseThrow().size();
        }
    }

    private static Project project(Path pictures) {
        DataSettings data =
                PlainData.of(
                        pictures.toString(),
                        new Preprocessing(
                                SIDE,
                                SIDE,
                                Preprocessing.Color.RGB,
                                Preprocessing.Fit.STRETCH,
                                Preprocessing.DepthRange.FULL));
        return new Project(data, new LayerStack(List.of()), TrainingPlan.DEFAULT);
    }

    private static Path write(Path folder, int count) throws IOException {
        List<byte[]> drawn = drawn();
        for (int label = 0; label < CLASSES; label++) {
            Files.createDirectories(folder.resolve("class" + label));
        }
        for (int number = 0; number < count; number++) {
            Path file = folder.resolve("class" + number % CLASSES).resolve("p" + number + ".jpg");
            try (OutputStream out = Files.newOutputStream(file)) {
                write(out, drawn.get(number % DRAWN), number);
            }
        }
        return folder;
    }

    /** With a comment behind the marker that begins every JPEG (ITU T.81, B.2.4.5). */
    private static void write(OutputStream out, byte[] jpeg, int number) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 8);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFFE).putShort((short) 6).putInt(number);
        out.write(whole.put(jpeg, 2, jpeg.length - 2).array());
    }

    private static List<byte[]> drawn() throws IOException {
        List<byte[]> drawn = new ArrayList<>();
        for (int number = 0; number < DRAWN; number++) {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.getHSBColor(number / (float) DRAWN, 0.7f, 0.9f));
            graphics.fillOval(number % 7 * 4, number % 5 * 5, 20 + number % 11, 34);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            drawn.add(bytes.toByteArray());
        }
        return drawn;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
