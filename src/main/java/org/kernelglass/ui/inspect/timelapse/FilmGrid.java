package org.kernelglass.ui.inspect.timelapse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.inspect.model.Numbers;

/**
 * The moment of a film that is shown, picture by picture, each with its number. The pictures stay;
 * a new moment only changes what is in them. FX thread.
 */
final class FilmGrid extends StackPane {

    private final Texts texts;
    private final PictureGrid grid;
    private Planes planes;
    private List<WritableImage> images = List.of();

    /**
     * @param chosen told the number that is clicked
     */
    FilmGrid(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        grid = new PictureGrid("inspect-timelapse-pictures", "moment-", chosen);
        getChildren().setAll(grid);
        setMinHeight(0);
    }

    void select(int picture) {
        grid.select(picture);
    }

    /** What is in a picture now, in the order of the pictures. */
    List<WritableImage> images() {
        return images;
    }

    void show(Film film, Exposure exposure) {
        boolean others = planes == null || !planes.sameAs(film.planes());
        if (others) {
            planes = film.planes();
            images = new ArrayList<>();
            for (int picture = 0; picture < planes.count(); picture++) {
                images.add(
                        new WritableImage(
                                planes.width() * planes.cell(), planes.height() * planes.cell()));
            }
        }
        expose(exposure);
        List<PictureGrid.Caption> captions =
                IntStream.range(0, planes.count())
                        .mapToObj(picture -> caption(film, exposure, picture))
                        .toList();
        if (others) {
            grid.show(
                    List.<Image>copyOf(images),
                    captions,
                    IntStream.range(0, planes.count()).boxed().toList());
        } else {
            grid.caption(captions);
        }
    }

    private void expose(Exposure exposure) {
        int width = planes.width() * planes.cell();
        int height = planes.height() * planes.cell();
        for (int picture = 0; picture < images.size(); picture++) {
            images.get(picture)
                    .getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            width,
                            height,
                            PixelFormat.getIntArgbPreInstance(),
                            exposure.pixels(),
                            picture * planes.pixels(),
                            width);
        }
    }

    private PictureGrid.Caption caption(Film film, Exposure exposure, int picture) {
        double number = exposure.numbers()[picture];
        String words = Double.isNaN(number) ? "–" : Numbers.shortly(number);
        String key = film.signed() ? "inspect.timelapse.kernel" : "inspect.timelapse.map";
        return new PictureGrid.Caption(
                texts.now(
                        new org.kernelglass.message.Message(
                                key, List.of(Integer.toString(picture), words))),
                false);
    }
}
