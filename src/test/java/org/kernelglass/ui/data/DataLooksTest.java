package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.augmentation.AugmentationKinds;
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.base.Looks.Theme;
import org.kernelglass.ui.workspace.DatasetState.Known;

@DisplayName("The looks of the place Data")
class DataLooksTest extends WindowTest {

    private static final Path BLOOD_CELLS = Path.of("../shared/data/blood-cells.zip");

    @TempDir static Path folder;

    private DataWindow window;
    private DataPlace place;

    @Override
    protected Parent root() {
        window = DataWindow.on(folder, "");
        place = new DataPlace(window.workspace());
        return (Parent) place.view();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Path location) throws Exception {
        interact(() -> new DataEdits(window.workspace()).location(location));
        until(() -> window.workspace().dataset().stateProperty().get() instanceof Known);
        sleep(1500);
    }

    private void both(String name) throws IOException {
        screenshot(name + "-light");
        interact(() -> Looks.apply(stage().getScene(), Theme.DARK));
        screenshot(name + "-dark");
        interact(() -> Looks.apply(stage().getScene(), Theme.LIGHT));
    }

    @Test
    @DisplayName("before there is a dataset")
    void empty() throws Exception {
        both("data-empty");
        assertTrue(lookup("#choose-folder").queryButton().isVisible());
    }

    @Test
    @DisplayName("with the sample")
    void sample() throws Exception {
        open(SampleDataset.extract(folder));
        interact(
                () -> {
                    DataEdits edits = new DataEdits(window.workspace());
                    edits.addAugmentation(AugmentationKinds.of("horizontal_flip"));
                    edits.addAugmentation(AugmentationKinds.of("rotation"));
                });
        sleep(500);
        both("data-sample");
        assertTrue(lookup("#tiles").query().isVisible());
    }

    @Test
    @DisplayName("with colour pictures of many sizes")
    void colour() throws Exception {
        if (Files.exists(BLOOD_CELLS)) {
            open(BLOOD_CELLS);
            interact(
                    () -> {
                        DataEdits edits = new DataEdits(window.workspace());
                        edits.preprocessing(
                                "color",
                                now ->
                                        new org.kernelglass.dataset.Preprocessing(
                                                48,
                                                48,
                                                org.kernelglass.dataset.Preprocessing.Color.RGB,
                                                org.kernelglass.dataset.Preprocessing.Fit.PAD,
                                                now.range()));
                        edits.addAugmentation(AugmentationKinds.of("rotation"));
                        edits.addAugmentation(AugmentationKinds.of("erasing"));
                    });
            clickOn("#group-rule").write("(BloodImage_\\d+|^[^_]+_[^_]+)");
            sleep(1500);
            both("data-blood");
        }
        assertTrue(lookup("#tiles").tryQuery().isPresent());
    }

    @Test
    @DisplayName("with problems, and in a small window")
    void problems() throws Exception {
        open(PictureFolders.circlesAndBars(folder, 12));
        interact(
                () -> {
                    stage().setWidth(1100);
                    stage().setHeight(680);
                });
        clickOn("Problems (1)");
        both("data-problems");
        clickOn("All");
        sleep(300);
        screenshot("data-small-light");
        assertTrue(lookup("#tiles").query().isVisible());
    }

    @Test
    @DisplayName("with a file that is no dataset")
    void refused() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.doc"), "Dear reader");
        interact(() -> new DataEdits(window.workspace()).location(letter));
        sleep(500);
        both("data-refused");
        assertTrue(lookup(".kg-refused").query().isVisible());
    }

    @Test
    @DisplayName("while it looks through the files")
    void scanning() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        for (int thread = 0; thread < 4; thread++) {
            window.threads().submit(() -> busy.await(30, TimeUnit.SECONDS));
        }
        interact(() -> new DataEdits(window.workspace()).location(folder));
        both("data-scanning");
        assertTrue(lookup("#cancel-scan").query().isVisible());
        busy.countDown();
    }
}
