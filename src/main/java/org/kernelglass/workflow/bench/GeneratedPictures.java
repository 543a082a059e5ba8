package org.kernelglass.workflow.bench;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.kernelglass.dataset.random.SplitMix64;

/**
 * Pictures of nothing with the detail of photographs: soft colours, shapes with hard edges, and
 * grain. The same number gives the same picture. In folders of classes.
 *
 * @param format {@code jpg} or {@code png}
 * @param side mean length of a side
 * @param spread how much longer or shorter a side may be
 * @param classes number of folders
 */
record GeneratedPictures(String format, int side, int spread, int classes) {

    /** JPEGs such as a camera's preview. */
    static final GeneratedPictures PHOTOGRAPHS = new GeneratedPictures("jpg", 256, 16, 5);

    /** Small pictures, stored as they are. */
    static final GeneratedPictures SMALL = new GeneratedPictures("png", 32, 0, 10);

    private static final int PICTURES_PER_TASK = 50;
    private static final int SHAPES = 9;
    private static final float GRAIN = 0.24f;

    /**
     * Draws and writes them.
     *
     * @param progress told how many are done
     * @throws UncheckedIOException if one cannot be written
     * @throws CancellationException if cancelled
     */
    void write(
            Path folder,
            int count,
            ExecutorService workers,
            IntConsumer progress,
            BooleanSupplier cancelled) {
        List<Future<?>> tasks = new ArrayList<>();
        for (int start = 0; start < count; start += PICTURES_PER_TASK) {
            int from = start;
            int to = Math.min(count, start + PICTURES_PER_TASK);
            tasks.add(workers.submit(() -> write(folder, from, to, cancelled)));
        }
        for (int task = 0; task < tasks.size(); task++) {
            await(tasks.get(task));
            progress.accept(Math.min(count, (task + 1) * PICTURES_PER_TASK));
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("pictures are no longer wanted");
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }

    private void write(Path folder, int from, int to, BooleanSupplier cancelled) {
        for (int number = from; number < to && !cancelled.getAsBoolean(); number++) {
            try {
                Path parent = folder.resolve("class" + number % classes);
                Files.createDirectories(parent);
                Path file = parent.resolve(String.format(Locale.ROOT, "%06d.%s", number, format));
                ImageIO.write(picture(number), format, file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private BufferedImage picture(int number) {
        SplitMix64 random = SplitMix64.of(side, number);
        int width = side - spread + random.nextInt(2 * spread + 1);
        int height = side - spread + random.nextInt(2 * spread + 1);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(noise(random, 3, 3), 0, 0, width, height, null);
        for (int shape = 0; shape < SHAPES; shape++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            int x = random.nextInt(width) - width / 8;
            int y = random.nextInt(height) - height / 8;
            int w = 1 + side / 25 + random.nextInt(side / 2);
            int h = 1 + side / 25 + random.nextInt(side / 2);
            if (shape % 2 == 0) {
                pen.fillOval(x, y, w, h);
            } else {
                pen.fillRect(x, y, w, h);
            }
        }
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, GRAIN));
        pen.drawImage(noise(random, width / 2, height / 2), 0, 0, width, height, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage noise(SplitMix64 random, int width, int height) {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return noise;
    }
}
