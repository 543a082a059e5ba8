package org.kernelglass.ui.chart;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.kernelglass.message.FileReason;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;

/** Writes a chart as it shows to a file. FX thread; the files are written in the background. */
final class ChartExport {

    private static final double PIXELS = 2;

    /** What a chart can be written as. */
    enum Format {
        PNG,
        SVG,
        CSV;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private final ChartModel model;
    private final Texts texts;
    private final Background background;
    private final ThemeColors theme;
    private final SaveQuestion question;
    private Consumer<Message> said = message -> {};

    ChartExport(
            ChartModel model,
            Texts texts,
            Background background,
            ThemeColors theme,
            SaveQuestion question) {
        this.model = model;
        this.texts = texts;
        this.background = background;
        this.theme = theme;
        this.question = question;
    }

    /** Whom to tell how it went. */
    void tell(Consumer<Message> listener) {
        said = listener;
    }

    void ask(Format format, Window owner) {
        String title = texts.now("train.chart.export." + format.extension());
        String name = texts.now(model.title()).toLowerCase(Locale.ROOT).replace(' ', '-');
        question.ask(owner, title, name, format.extension()).ifPresent(file -> write(format, file));
    }

    private void write(Format format, Path file) {
        Writing writing =
                switch (format) {
                    case PNG -> png();
                    case SVG -> svg();
                    case CSV -> csv();
                };
        background.run(
                () -> {
                    carryOut(writing, file);
                    return file;
                },
                done -> said.accept(Message.of("train.chart.exported", done.toString())),
                refusal -> said.accept(refusal.problem()));
    }

    private static void carryOut(Writing writing, Path file) {
        try {
            writing.to(file);
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("train.chart.not-exported", file.toString(), FileReason.of(e)), e);
        }
    }

    private Writing png() {
        Canvas canvas = new Canvas(ChartPicture.WIDTH, ChartPicture.HEIGHT);
        Colors colors = theme.colors();
        new ChartPicture(colors, texts.sentencesProperty().get())
                .paint(model, new CanvasSurface(canvas.getGraphicsContext2D(), theme.font()));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(colors.background());
        parameters.setTransform(Transform.scale(PIXELS, PIXELS));
        WritableImage image = canvas.snapshot(parameters, null);
        return file -> {
            if (!ImageIO.write(buffered(image), "png", file.toFile())) {
                throw new IOException("PNG");
            }
        };
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    private Writing svg() {
        String text =
                new ChartPicture(theme.colors(), texts.sentencesProperty().get())
                        .svg(model, theme.fontFamily());
        return file -> Files.writeString(file, text);
    }

    private Writing csv() {
        Sentences names = texts.sentencesProperty().get();
        List<ChartCsv.Column> values =
                model.series().stream()
                        .filter(ChartSeries::isVisible)
                        .map(each -> new ChartCsv.Column(each.name(), each.samples().frozen()))
                        .toList();
        return file -> {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                ChartCsv.write(model.axis(), values, names, writer);
            }
        };
    }
}
