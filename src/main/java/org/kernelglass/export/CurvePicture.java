package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kernelglass.export.CurvePanel.Curve;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;

/**
 * Loss and accuracy over the epochs of a run as a picture: training in blue, validation in orange,
 * the best epoch marked. What is no number leaves a gap. Any thread.
 */
public final class CurvePicture {

    private static final double WIDTH = 1080;
    private static final double HEIGHT = 440;
    private static final double GAP = 36;

    private final Sentences sentences;

    public CurvePicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(List<MetricsRow> rows, Path file) {
        PngFile.write(draw(rows), file);
    }

    BufferedImage draw(List<MetricsRow> rows) {
        try (Sheet sheet = new Sheet(WIDTH, HEIGHT, new Lettering(sentences))) {
            double width = (WIDTH - 2 * Look.MARGIN - GAP) / 2;
            double height = HEIGHT - 2 * Look.MARGIN;
            new CurvePanel(sheet, Look.MARGIN, Look.MARGIN, width, height)
                    .draw(Message.of("export.curves.loss"), curves(rows, Metrics::loss), rows);
            new CurvePanel(sheet, Look.MARGIN + width + GAP, Look.MARGIN, width, height)
                    .draw(
                            Message.of("export.curves.accuracy"),
                            curves(rows, metrics -> 100 * metrics.top1()),
                            rows);
            return sheet.image();
        }
    }

    private static List<Curve> curves(List<MetricsRow> rows, ToDoubleFunction<Metrics> figure) {
        double[] training =
                rows.stream().mapToDouble(row -> figure.applyAsDouble(row.training())).toArray();
        double[] validation =
                rows.stream()
                        .mapToDouble(
                                row ->
                                        row.validation()
                                                .map(figure::applyAsDouble)
                                                .orElse(Double.NaN))
                        .toArray();
        Curve learned = new Curve(Message.of("export.curves.training"), Look.TRAINING, training);
        boolean validated = rows.stream().anyMatch(row -> row.validation().isPresent());
        return validated
                ? List.of(
                        learned,
                        new Curve(
                                Message.of("export.curves.validation"),
                                Look.VALIDATION,
                                validation))
                : List.of(learned);
    }
}
