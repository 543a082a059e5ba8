package org.kernelglass.ui.inspect.timelapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.timelapse.LapseModel.State;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.InspectedNetwork;

@DisplayName("The film of a layer")
class LapseModelTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;
    private InspectModel model;
    private LapseModel lapse;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        paper.trainer().recording();
        model = new InspectModel(paper.workspace());
        lapse = new LapseModel(model);
        return new Pane();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    /** The first layer of a trained run, whose film is not read yet. */
    private void open(Path run) {
        paper.threads().hold();
        InspectedNetwork network = paper.workspace().useCases().inspect().open(run, Pointer.BEST);
        interact(() -> model.networkProperty().set(network));
        go(0);
        look();
        paper.threads().doOldest();
        settle();
        assertEquals(1, paper.threads().held(), "the film");
    }

    private void go(int layer) {
        interact(
                () ->
                        model.layerIdProperty()
                                .set(
                                        model.networkProperty()
                                                .get()
                                                .program()
                                                .steps()
                                                .get(layer)
                                                .layerId()));
    }

    private void look() {
        interact(
                () -> {
                    lapse.watchedProperty().set(false);
                    lapse.watchedProperty().set(true);
                });
    }

    @Test
    @DisplayName("comes also where the frames were listed once more while it was read")
    void listedMeanwhile() {
        open(paper.train("0001-first"));
        look();
        paper.threads().doNewest();
        settle();
        paper.threads().doOldest();
        settle();
        assertEquals(State.PLAYABLE, lapse.stateProperty().get());
        assertNotNull(lapse.filmProperty().get());
    }

    @Test
    @DisplayName("is shown and then goes on where frames come faster than it is read")
    void grownMeanwhile() throws Exception {
        Path run = paper.train("0001-first");
        FrameFile last = new FrameFolder(run).frames().get(16);
        Path aside = root.resolve(last.path().getFileName());
        Files.move(last.path(), aside);
        open(run);
        Files.move(aside, last.path());
        look();
        paper.threads().doNewest();
        settle();
        assertEquals(1, paper.threads().held(), "the film alone");
        paper.threads().doOldest();
        settle();
        assertEquals(State.PLAYABLE, lapse.stateProperty().get());
        assertEquals(16, lapse.filmProperty().get().moments().size());
        paper.threads().doOldest();
        settle();
        assertEquals(17, lapse.filmProperty().get().moments().size());
        assertEquals(0, paper.threads().held());
    }

    @Test
    @DisplayName("stays where that of the layer before cannot be made")
    void otherFailed() throws Exception {
        Path run = paper.train("0001-first");
        reshape(new FrameFolder(run).frames().get(3));
        open(run);
        go(2);
        paper.threads().doNewest();
        settle();
        assertEquals(State.PLAYABLE, lapse.stateProperty().get());
        paper.threads().doOldest();
        settle();
        assertEquals(State.PLAYABLE, lapse.stateProperty().get());
        assertNull(paper.workspace().problemProperty().get());
    }

    /** A whole frame whose first kernels have another shape than those of the others. */
    private static void reshape(FrameFile frame) throws Exception {
        String was = Files.readString(frame.path(), StandardCharsets.ISO_8859_1);
        byte[] bytes =
                was.replace("[32,1,3,3]", "[16,2,3,3]").getBytes(StandardCharsets.ISO_8859_1);
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        String name = frame.path().getFileName().toString();
        String checksum = String.format("%08x", sum.getValue());
        Files.write(frame.path().resolveSibling(name.replace(frame.crc32c(), checksum)), bytes);
        Files.delete(frame.path());
    }

    @Test
    @DisplayName("that cannot be made is told of")
    void failed() throws Exception {
        Path run = paper.train("0001-first");
        reshape(new FrameFolder(run).frames().get(3));
        open(run);
        paper.threads().doOldest();
        settle();
        assertEquals(State.NO_FRAMES, lapse.stateProperty().get());
        assertNotNull(paper.workspace().problemProperty().get());
    }

    @Test
    @DisplayName("is not waited for where no network is looked into")
    void noNetwork() {
        open(paper.train("0001-first"));
        interact(() -> model.networkProperty().set(null));
        assertEquals(State.NO_FRAMES, lapse.stateProperty().get());
    }
}
