package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.KernelChange;
import org.kernelglass.message.Message;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.ui.inspect.timelapse.Film;
import org.kernelglass.ui.inspect.timelapse.LapseModel.State;
import org.kernelglass.ui.inspect.timelapse.Player;
import org.kernelglass.ui.inspect.timelapse.Shown;
import org.kernelglass.ui.inspect.timelapse.TimeLapseTab;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.workflow.ProjectPins;
import org.kernelglass.workflow.TimeLapseRecording.Moment;

@DisplayName("The time-lapse of a run")
class TimeLapseTest extends InspectWindow {

    private static final int FRAMES = 17;

    private TimeLapseTab tab() {
        return lookup("#inspect-timelapse").queryAs(TimeLapseTab.class);
    }

    private Film film() {
        return tab().player().filmProperty().get();
    }

    private void openTab() throws Exception {
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals("inspect-tab-timelapse"))
                                .forEach(tab -> tabs.getSelectionModel().select(tab)));
        until(() -> tab().lapse().stateProperty().get() != State.READING);
    }

    private void openFilm() throws Exception {
        paper.trainer().recording();
        openTrained();
        go(0);
        openTab();
        until(() -> tab().player().exposureProperty().get() != null);
    }

    private void go(int layer) {
        interact(
                () ->
                        model().layerIdProperty()
                                .set(
                                        model().networkProperty()
                                                .get()
                                                .program()
                                                .steps()
                                                .get(layer)
                                                .layerId()));
    }

    private List<FrameFile> frames() {
        Path run = model().networkProperty().get().run().orElseThrow();
        return new FrameFolder(run).frames();
    }

    private void at(int place) throws Exception {
        interact(() -> tab().player().placeProperty().set(place));
        until(
                () ->
                        tab().player().exposureProperty().get() != null
                                && tab().player().exposureProperty().get().place() == place);
    }

    @Test
    @DisplayName("is the stored frames, bit for bit, for kernels and for maps")
    void bits() throws Exception {
        openFilm();
        String layer = model().layerIdProperty().get();
        assertFilm(layer, frame -> frame.kernels().get(layer + "/0/weight"));
        for (int image = 0; image < 4; image++) {
            int which = image;
            Shown maps = tab().lapse().offers().get(1 + image);
            assertEquals(which, ((Shown.Maps) maps).image());
            interact(() -> tab().lapse().shownProperty().set(maps));
            until(() -> film() != null && film().shown().equals(maps));
            assertFilm(layer, frame -> frame.maps().get(which).get(layer));
        }
    }

    private interface Part {
        Tensor of(Snapshot frame);
    }

    private void assertFilm(String layer, Part part) {
        assertEquals(layer, film().layer().layerId());
        assertEquals(FRAMES, film().size());
        for (int place = 0; place < FRAMES; place++) {
            FrameFile file = frames().get(place);
            Moment moment = film().moments().get(place);
            assertEquals(file, moment.frame());
            assertBits(part.of(file.read()), moment.values());
        }
    }

    private static void assertBits(Tensor stored, Tensor given) {
        assertEquals(stored.shape(), given.shape());
        int[] expected = new int[stored.values().length];
        int[] actual = new int[expected.length];
        Arrays.setAll(expected, at -> Float.floatToRawIntBits(stored.values()[at]));
        Arrays.setAll(actual, at -> Float.floatToRawIntBits(given.values()[at]));
        assertArrayEquals(expected, actual);
    }

    @Test
    @DisplayName("shows every value in the colour of one scale over all steps")
    void colours() throws Exception {
        openFilm();
        double largest = 0;
        for (FrameFile file : frames()) {
            for (float value : first(file.read()).values()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        assertTrue(largest > 0);
        List<WritableImage> before = tab().images();
        for (int place : new int[] {0, 5, 16}) {
            at(place);
            assertColours(first(frames().get(place).read()), largest);
            assertSame(before.get(3), tab().images().get(3));
        }
    }

    private Tensor first(Snapshot frame) {
        return frame.kernels().get(model().layerIdProperty().get() + "/0/weight");
    }

    private void assertColours(Tensor kernels, double largest) {
        for (int filter = 0; filter < 32; filter++) {
            Image image = tab().images().get(filter);
            for (int at = 0; at < 9; at++) {
                double share = (kernels.values()[filter * 9 + at] + largest) / (2 * largest);
                assertEquals(
                        ColorMap.DIVERGING.argb(share),
                        image.getPixelReader().getArgb(at % 3 * 24 + 7, at / 3 * 24 + 7));
            }
        }
    }

    @Test
    @DisplayName("may give each step a scale of its own")
    void ownScale() throws Exception {
        openFilm();
        at(2);
        clickOn("#inspect-timelapse-own-scale");
        double largest = 0;
        Tensor kernels = first(frames().get(2).read());
        for (float value : kernels.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        double own = largest;
        until(() -> tab().player().exposureProperty().get().high() == own);
        assertColours(kernels, own);
    }

    @Test
    @DisplayName("carries the change of each kernel, as a number and as a curve over the steps")
    void changes() throws Exception {
        openFilm();
        at(9);
        Tensor began = first(frames().get(0).read());
        double[] changes = KernelChange.of(began, first(frames().get(9).read()));
        String number = String.format(Locale.ROOT, "%.3f", changes[4]);
        assertEquals("4\nchange " + number, text("#moment-4"));
        assertArrayEquals(changes, film().changes().get(9));
        assertTrue(lookup("#inspect-timelapse-chart").query().isVisible());
        clickOn("#moment-4");
        settle();
        shoot("timelapse");
    }

    @Test
    @DisplayName("plays from the first stored step to the last; space, arrows and buttons do it")
    void plays() throws Exception {
        openFilm();
        assertEquals(FRAMES - 1, tab().player().placeProperty().get());
        Slider slider = lookup("#inspect-timelapse-slider").queryAs(Slider.class);
        assertEquals(FRAMES - 1, slider.getValue());
        clickOn("#inspect-timelapse-first");
        assertEquals(0, tab().player().placeProperty().get());
        interact(slider::requestFocus);
        type(KeyCode.RIGHT);
        type(KeyCode.RIGHT);
        settle();
        assertEquals(2, tab().player().placeProperty().get());
        String step = Long.toString(frames().get(2).step());
        assertTrue(text("#inspect-timelapse-now").contains("Step " + step));
        interact(() -> tab().player().speedProperty().set(Player.Speed.FASTEST));
        type(KeyCode.SPACE);
        until(() -> !tab().player().playingProperty().get());
        assertEquals(FRAMES - 1, tab().player().placeProperty().get());
        clickOn("#inspect-timelapse-play");
        until(() -> !tab().player().playingProperty().get());
        until(() -> tab().player().exposureProperty().get().place() == FRAMES - 1);
    }

    @Test
    @DisplayName("pauses where it is")
    void pauses() throws Exception {
        openFilm();
        Player player = tab().player();
        Button play = lookup("#inspect-timelapse-play").queryButton();
        interact(
                () -> {
                    player.speedProperty().set(Player.Speed.FASTEST);
                    // in the very moment in which it comes to the second, however slow the machine
                    player.placeProperty()
                            .addListener(
                                    (observed, was, is) -> {
                                        if (is.intValue() == 1) {
                                            play.fire();
                                        }
                                    });
                    play.fire();
                });
        until(() -> player.placeProperty().get() > 0);
        assertFalse(player.playingProperty().get());
        AtomicInteger ticks = new AtomicInteger();
        Timeline later = new Timeline(new KeyFrame(Duration.millis(40), e -> ticks.addAndGet(1)));
        later.setCycleCount(Animation.INDEFINITE);
        interact(later::play);
        until(() -> ticks.get() > 4);
        interact(later::stop);
        assertEquals(1, player.placeProperty().get(), "where it was when it was paused");
    }

    @Test
    @DisplayName("shows what pools make of a pinned image, and keeps to it from layer to layer")
    void maps() throws Exception {
        openFilm();
        ComboBox<Shown> what = lookup("#inspect-timelapse-what").queryComboBox();
        interact(() -> what.getSelectionModel().select(2));
        until(() -> film().shown() instanceof Shown.Maps && tab().images().size() == 32);
        go(2);
        until(() -> film().layer().address().equals("2"));
        assertEquals(1, ((Shown.Maps) film().shown()).image());
        until(() -> tab().images().get(0).getWidth() == 65);
        assertFalse(lookup("#inspect-timelapse-chart").query().isVisible());
        String title = paper.workspace().texts().now(film().shown().title());
        assertEquals(title, what.getButtonCell().getText());
        shoot("timelapse-maps");
    }

    @Test
    @DisplayName("says of a layer of which nothing is stored where to look instead")
    void otherLayer() throws Exception {
        openFilm();
        go(1);
        until(() -> tab().lapse().stateProperty().get() == State.OTHER_LAYER);
        settle();
        assertEquals("Nothing of this layer is recorded", text("#inspect-timelapse-empty"));
        go(0);
        until(() -> tab().lapse().stateProperty().get() == State.PLAYABLE);
    }

    @Test
    @DisplayName("of a run without one says how to get one, and leads to Train")
    void none() throws Exception {
        openTrained();
        openTab();
        assertEquals(State.NO_FRAMES, tab().lapse().stateProperty().get());
        assertEquals("No time-lapse of this run", text("#inspect-timelapse-empty"));
        shoot("timelapse-empty");
        clickOn("#inspect-timelapse-train");
        assertEquals("train", paper.workspace().requestedPlaceProperty().get());
    }

    @Test
    @DisplayName("says how much space it takes of how much")
    void space() throws Exception {
        openFilm();
        Path run = model().networkProperty().get().run().orElseThrow();
        double megabytes = new FrameFolder(run).bytes() / (double) (1 << 20);
        String said = text("#inspect-timelapse-room");
        String expected = String.format(Locale.ROOT, "17 frames in %.1f of 64 MB.", megabytes);
        assertTrue(said.startsWith(expected), said);
    }

    @Test
    @DisplayName("pins images for the next run, which then watches them")
    void pins() throws Exception {
        openFilm();
        assertTrue(text("#inspect-timelapse-when").contains("next training"));
        String one = model().imageProperty().get().name();
        clickOn("#inspect-timelapse-pin");
        until(() -> tab().pins().pins().equals(List.of(one)));
        assertTrue(lookup("#inspect-timelapse-pin").queryButton().isDisabled());
        type(KeyCode.ESCAPE);
        interact(() -> model().imageProperty().set(sampleOtherThan(one)));
        String two = model().imageProperty().get().name();
        clickOn("#inspect-timelapse-pin");
        until(() -> tab().pins().pins().equals(List.of(one, two)));
        assertTrue(text("#inspect-timelapse-pins").contains("2 of 8"));
        assertEquals("This image is pinned", text("#inspect-timelapse-pin"));
        shoot("timelapse-pins");
        clickOn("#unpin-0");
        until(() -> tab().pins().pins().equals(List.of(two)));
        assertEquals(List.of(two), ProjectPins.of(paper.folder()));
        interact(() -> paper.workspace().runStarter().start());
        until(() -> paper.trainer().started() == 2);
        until(() -> !paper.workspace().runStarter().alive().getValue());
        Path run = paper.workspace().runFolderProperty().get();
        until(() -> model().runFolder().equals(Optional.of(run)) && knowsImages());
        assertEquals(
                List.of(two),
                new FrameFolder(run).pinned().stream().map(image -> image.name()).toList());
    }

    private boolean knowsImages() {
        return model().networkProperty().get().run().isPresent()
                && model().passageProperty().get() != null;
    }

    private org.kernelglass.workflow.SampleImage sampleOtherThan(String name) {
        javafx.scene.control.ListView<org.kernelglass.workflow.SampleImage> strip =
                lookup("#inspect-samples").queryListView();
        return strip.getItems().stream()
                .filter(sample -> !sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("does not pin a picture of one's own")
    void ownPicture() throws Exception {
        openFilm();
        Path file = paper.pictures().resolve("stripe").resolve("image-3.png");
        interact(() -> place.subject().show(file));
        until(() -> model().imageProperty().get().label() < 0);
        assertTrue(lookup("#inspect-timelapse-pin").queryButton().isDisabled());
        assertEquals("Only images of the dataset can be pinned", text("#inspect-timelapse-pin"));
    }

    @Test
    @DisplayName("is saved as an animation and as pictures, one for each frame")
    void saved() throws Exception {
        openFilm();
        Path gif = root.resolve("film.gif");
        interact(() -> tab().export().gif(film(), gif));
        until(() -> tab().export().saidProperty().get() != null);
        assertEquals(FRAMES, pictures(gif));
        assertTrue(text("#inspect-timelapse-exported").contains(gif.toString()));
        Path folder = Files.createDirectories(root.resolve("film"));
        interact(() -> tab().export().pngs(film(), folder));
        until(() -> Files.list(folder).count() == FRAMES);
        until(() -> text("#inspect-timelapse-exported").startsWith("17 pictures"));
    }

    private static int pictures(Path gif) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        }
    }

    @Test
    @DisplayName("that is being saved can be cancelled, and then nothing is there")
    void cancelled() throws Exception {
        openFilm();
        Path gif = root.resolve("never.gif");
        interact(
                () -> {
                    tab().export().gif(film(), gif);
                    tab().export().cancel();
                });
        until(() -> tab().export().saidProperty().get() != null);
        assertEquals("Cancelled; nothing was saved.", text("#inspect-timelapse-exported"));
        assertFalse(Files.exists(gif));
    }

    @Test
    @DisplayName("of a run that goes on grows, and stays at its end where it was")
    void live() throws Exception {
        paper.trainer().recording().waiting();
        interact(
                () ->
                        paper.workspace()
                                .editPlan(
                                        Message.of("ui.place.train"),
                                        null,
                                        plan -> plan.withEpochs(4)));
        interact(() -> paper.workspace().runStarter().start());
        until(() -> paper.trainer().started() == 1);
        interact(() -> place.shown());
        until(() -> model().networkProperty().get() != null);
        until(() -> model().layer().isPresent());
        go(0);
        openTab();
        until(() -> tab().lapse().stateProperty().get() == State.PLAYABLE);
        until(() -> film().size() == 5);
        paper.trainer().grow();
        until(() -> film().size() == 6);
        assertEquals(5, tab().player().placeProperty().get());
        interact(() -> tab().player().placeProperty().set(3));
        long step = film().step(3);
        paper.trainer().grow();
        until(() -> film().size() == 7);
        assertEquals(step, film().step(tab().player().placeProperty().get()));
    }

    @Test
    @DisplayName("goes without a damaged frame, and names its file")
    void damaged() throws Exception {
        paper.trainer().recording();
        openTrained();
        go(0);
        Path file = frames().get(4).path();
        Files.write(file, new byte[] {1, 2, 3});
        openTab();
        until(() -> film() != null);
        assertEquals(FRAMES - 1, film().size());
        until(() -> paper.workspace().problemProperty().get() != null);
        String said = paper.workspace().problemProperty().get().problem().arguments().toString();
        assertTrue(said.contains(file.getFileName().toString()), said);
    }

    @Test
    @DisplayName("speaks Chinese too")
    void chinese() throws Exception {
        openFilm();
        interact(() -> paper.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        settle();
        assertTrue(text("#inspect-timelapse-title").contains("17 帧"));
        shoot("timelapse-zh");
    }
}
