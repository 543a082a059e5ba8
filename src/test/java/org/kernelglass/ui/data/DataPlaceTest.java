package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.project.DataSettings;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.workflow.FileReveal;

@DisplayName("In the place Data")
class DataPlaceTest extends WindowTest {

    private static final int EACH_CLASS = 30;

    @TempDir Path folder;

    private final List<List<String>> commands = new java.util.ArrayList<>();
    private DataWindow window;
    private Path dropped;

    @Override
    protected Parent root() {
        window = DataWindow.on(folder, "");
        FileReveal reveal = new FileReveal("Linux", command -> !commands.add(command));
        DataPlace place = new DataPlace(window.workspace(), reveal);
        return new BorderPane(place.view(), desktop(), null, null, null);
    }

    /** Stands for the file manager: what is dragged from it carries a file. */
    private Label desktop() {
        Label desktop = new Label("a file on the desktop");
        desktop.setId("desktop");
        desktop.setOnDragDetected(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(dropped.toFile()));
                    desktop.startDragAndDrop(TransferMode.COPY).setContent(content);
                    event.consume();
                });
        return desktop;
    }

    @BeforeEach
    void pictures() throws Exception {
        dropped = PictureFolders.circlesAndBars(folder, EACH_CLASS);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void dropIt() {
        drag("#desktop").dropTo(".kg-data-place");
    }

    private void dropAndScan() throws Exception {
        dropIt();
        until(() -> state() instanceof DatasetState.Known);
        settle();
    }

    private DatasetState state() {
        return window.workspace().dataset().stateProperty().get();
    }

    private DataSettings data() {
        return window.workspace().project().data();
    }

    private boolean seen(String text) {
        return lookup(text).queryAll().stream().anyMatch(DataPlaceTest::isSeen);
    }

    private static boolean isSeen(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<TileView> tiles() {
        return lookup(".kg-tile").queryAllAs(TileView.class).stream()
                .filter(tile -> tile.image() != TileRow.NONE)
                .filter(DataPlaceTest::isSeen)
                .toList();
    }

    private List<Integer> labels() {
        var images = window.workspace().dataset().known().orElseThrow().index().images();
        return tiles().stream().map(tile -> images.get(tile.image()).label()).distinct().toList();
    }

    @Test
    @DisplayName("a folder that is dropped anywhere is scanned, and undo puts it away")
    void drops() throws Exception {
        assertTrue(seen("Start with pictures"));
        dropAndScan();
        assertEquals(dropped.toString(), data().location());
        until(() -> seen("bars") && seen("circles"));
        assertFalse(seen("Start with pictures"));
        until(() -> tiles().stream().anyMatch(tile -> picture(tile).getWidth() == 48));
        interact(window.workspace()::undo);
        assertTrue(seen("Start with pictures"));
    }

    private static javafx.scene.image.Image picture(TileView tile) {
        javafx.scene.image.Image image = ((PictureFrame) tile.lookup(".kg-picture")).picture();
        return image == null ? new javafx.scene.image.WritableImage(1, 1) : image;
    }

    @Test
    @DisplayName("a file that is no dataset is refused in a sentence, and another can be chosen")
    void refuses() throws Exception {
        dropped = Files.writeString(folder.resolve("letter.doc"), "Dear reader");
        dropIt();
        until(() -> state() instanceof DatasetState.Refused);
        assertTrue(seen(dropped + " is no dataset: neither a zip, nor IDX, nor a CSV table."));
        assertTrue(seen("Choose a folder…"));
    }

    @Test
    @DisplayName("a file that only passes over the place leaves no trace")
    void passesOver() throws Exception {
        drag("#desktop").moveTo(".kg-data-place");
        settle();
        assertTrue(seen("Drop to open shapes"));
        dropTo("#desktop");
        settle();
        assertFalse(seen("Drop to open shapes"));
        assertTrue(state() instanceof DatasetState.None);
    }

    @Test
    @DisplayName("a training image that is clicked comes first in the preview")
    void pins() throws Exception {
        dropAndScan();
        until(() -> previewed() == 16 && !tiles().isEmpty());
        int[] training =
                window.workspace().dataset().known().orElseThrow().split().orElseThrow().train();
        TileView tile =
                tiles().stream()
                        .filter(shown -> java.util.Arrays.binarySearch(training, shown.image()) > 3)
                        .findFirst()
                        .orElseThrow();
        String name = tile.getAccessibleText();
        clickOn(tile);
        until(
                () ->
                        lookup("#preview .kg-picture")
                                .query()
                                .getAccessibleText()
                                .startsWith(name + ":"));
    }

    @Test
    @DisplayName("the depth range can be chosen only where pictures are deep")
    void deepPictures() throws Exception {
        dropAndScan();
        assertFalse(isSeen(lookup("#range").query()));
        dropped = PictureFolders.deep(folder);
        dropIt();
        until(() -> isSeen(lookup("#range").query()));
        until(() -> previewed() >= 2);
        clickOn("#range").clickOn("whole range");
        assertEquals(DepthRange.FULL, data().preprocessing().range());
    }

    @Test
    @DisplayName("another dataset shows its own pictures, and offers the size they have")
    void another() throws Exception {
        dropAndScan();
        until(() -> tiles().stream().anyMatch(tile -> picture(tile).getWidth() == 48));
        dropped = PictureFolders.deep(folder);
        dropIt();
        until(() -> seen("even") && tiles().size() == 12);
        until(() -> tiles().stream().allMatch(tile -> picture(tile).getWidth() == 16));
        clickOn("Use 16×16 grey, as most images are");
        assertEquals(16, data().preprocessing().width());
        assertFalse(isSeen(lookup("#usual-size").query()));
    }

    @Test
    @DisplayName("a part that the dataset gives has no share to choose, and an old one is let go")
    void givenSplit() throws Exception {
        interact(
                () ->
                        new DataEdits(window.workspace())
                                .shares(
                                        "test-share",
                                        java.util.OptionalDouble.empty(),
                                        java.util.OptionalDouble.of(0.2)));
        dropped = PictureFolders.withTest(folder);
        dropAndScan();
        assertTrue(lookup("#share-kg-test").query().isDisabled());
        assertFalse(lookup("#share-kg-validation").query().isDisabled());
        assertTrue(seen("Use the dataset's own split"), "the share of 20 % is refused");
        clickOn("Use the dataset's own split");
        until(() -> window.workspace().dataset().known().orElseThrow().split().isPresent());
        doubleClickOn(lookup("#share-kg-validation .text-field").queryAs(TextField.class));
        write("25").type(KeyCode.ENTER);
        assertEquals(0.25, data().validationShare().orElseThrow());
        until(() -> sizes().validation().length == 5);
        assertEquals(6, sizes().test().length);
    }

    @Test
    @DisplayName("labels, sides and exclusions by hand are shown as the next run will learn them")
    void overlay() throws Exception {
        dropAndScan();
        until(() -> window.workspace().dataset().known().orElseThrow().split().isPresent());
        List<ImageEntry> images = images();
        int[] training = sizes().train().clone();
        ImageEntry relabelled = images.get(training[0]);
        ImageEntry moved = images.get(training[1]);
        ImageEntry excluded = images.get(training[2]);
        String other = relabelled.label() == 0 ? "circles" : "bars";
        Overlay overlay =
                Overlay.NONE
                        .with(Amendment.of("", relabelled.hash()).relabelled(other))
                        .with(Amendment.of("", moved.hash()).movedTo(Split.TEST))
                        .with(Amendment.of("", excluded.hash()).withoutPart());
        edit(overlay);
        until(() -> images().get(training[0]).label() != relabelled.label());
        assertEquals(training.length - 2, sizes().train().length);
        assertTrue(holds(sizes().test(), training[1]));
        assertFalse(holds(sizes().train(), training[2]));
        edit(Overlay.NONE);
        until(() -> images().equals(images));
        assertEquals(training.length, sizes().train().length);
    }

    private void edit(Overlay overlay) {
        interact(
                () ->
                        window.workspace()
                                .editData(
                                        Message.of("data.edit.location"),
                                        null,
                                        data -> data.with(overlay)));
    }

    private List<ImageEntry> images() {
        return window.workspace().dataset().known().orElseThrow().index().images();
    }

    private static boolean holds(int[] part, int image) {
        return java.util.Arrays.stream(part).anyMatch(each -> each == image);
    }

    private org.kernelglass.dataset.DataSplit sizes() {
        return window.workspace().dataset().known().orElseThrow().split().orElseThrow();
    }

    @Test
    @DisplayName("a scan can be cancelled and taken up again")
    void cancels() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        for (int thread = 0; thread < 4; thread++) {
            window.threads().submit(() -> busy.await(30, TimeUnit.SECONDS));
        }
        dropIt();
        settle();
        assertTrue(state() instanceof DatasetState.Scanning);
        clickOn("Cancel scan");
        assertTrue(seen("Start with pictures"));
        busy.countDown();
        sleep(500);
        assertTrue(state() instanceof DatasetState.None, "a cancelled scan says nothing more");
        clickOn("Scan again");
        until(() -> state() instanceof DatasetState.Known);
    }

    @Test
    @DisplayName("a class and a part are filters")
    void filters() throws Exception {
        dropAndScan();
        until(() -> labels().contains(0));
        clickOn("circles");
        until(() -> labels().equals(List.of(1)));
        clickOn(from(lookup("#parts")).lookup("Validation").<javafx.scene.Node>query());
        int[] validation =
                window.workspace()
                        .dataset()
                        .known()
                        .orElseThrow()
                        .split()
                        .orElseThrow()
                        .validation();
        until(
                () ->
                        tiles().size() < EACH_CLASS / 2
                                && tiles().stream()
                                        .allMatch(
                                                tile ->
                                                        java.util.Arrays.binarySearch(
                                                                        validation, tile.image())
                                                                >= 0));
        assertEquals(List.of(1), labels());
        clickOn("All classes");
        until(() -> labels().size() == 2);
    }

    @Test
    @DisplayName("a group rule shows what it groups, and a wrong one says why and changes nothing")
    void groups() throws Exception {
        dropAndScan();
        clickOn("#group-rule").write("p(\\d+)_");
        until(() -> data().groupRule().equals(Optional.of("p(\\d+)_")));
        until(() -> said().equals("10 groups in 60 images"));
        until(() -> lookup(".kg-group-name").queryAll().size() == 6);
        interact(() -> lookup("#group-rule").queryAs(TextField.class).setText("p(\\d+"));
        until(() -> said().contains("not a regular expression"));
        assertEquals(Optional.of("p(\\d+)_"), data().groupRule());
        interact(window.workspace()::undo);
        until(() -> said().equals("No rule: every image may go to either side."));
        assertEquals(Optional.empty(), data().groupRule());
        assertEquals("", lookup("#group-rule").queryAs(TextField.class).getText());
    }

    private String said() {
        return ((Label) lookup("#group-rule-said").query()).getText();
    }

    @Test
    @DisplayName("preprocessing changes the project and the preview, and undo brings both back")
    void preprocesses() throws Exception {
        dropAndScan();
        until(() -> previewed() >= 2);
        clickOn("crop");
        assertEquals(Fit.CROP, data().preprocessing().fit());
        doubleClickOn(lookup("#height .text-field").queryAs(TextField.class));
        write("16").type(KeyCode.ENTER);
        assertEquals(16, data().preprocessing().height());
        until(() -> seen("16×28×1"));
        interact(window.workspace()::undo);
        assertEquals(28, data().preprocessing().height());
        until(() -> seen("28×28×1"));
        interact(window.workspace()::undo);
        assertEquals(Fit.STRETCH, data().preprocessing().fit());
    }

    private long previewed() {
        return lookup("#preview .kg-picture").queryAll().size();
    }

    @Test
    @DisplayName("an augmentation is added, set by its slider in one undoable step, and removed")
    void augments() throws Exception {
        dropAndScan();
        until(() -> previewed() == 16);
        clickOn("#add-augmentation").clickOn("Rotation");
        assertEquals(List.of("rotation:degrees=15.0,probability=1.0"), data().augmentation());
        until(() -> previewed() == 40);
        assertTrue(seen("Epoch 1"));
        clickOn("Next epochs");
        until(() -> seen("Epoch 4"));
        javafx.scene.Node thumb = lookup("#augmentation-rotation .slider .thumb").nth(1).query();
        drag(thumb).moveBy(-60, 0).moveBy(-10, 0).drop();
        settle();
        String set = data().augmentation().get(0);
        assertFalse(set.endsWith("probability=1.0"), set);
        interact(window.workspace()::undo);
        assertEquals(List.of("rotation:degrees=15.0,probability=1.0"), data().augmentation());
        clickOn("#remove-rotation");
        assertEquals(List.of(), data().augmentation());
        until(() -> previewed() == 16);
    }

    @Test
    @DisplayName("a truncated file stands among the problems and can be shown where it lies")
    void problems() throws Exception {
        dropAndScan();
        clickOn("Problems (1)");
        ListView<DatasetProblem> list = lookup("#problems").queryListView();
        assertEquals("circles/truncated.png", list.getItems().get(0).file());
        until(() -> seen("circles/truncated.png"));
        clickOn("Show file");
        until(() -> commands.size() == 2);
        Path file = dropped.resolve("circles").resolve("truncated.png");
        assertTrue(commands.get(0).toString().contains(file.toUri().toString()));
        assertEquals(List.of("xdg-open", file.getParent().toString()), commands.get(1));
        until(() -> seen("No file manager could be opened. The path is on the clipboard: " + file));
    }

    @Test
    @DisplayName("the arrow keys point out one image after the other")
    void keys() throws Exception {
        dropAndScan();
        until(() -> !tiles().isEmpty());
        interact(() -> lookup("#tiles").query().requestFocus());
        type(KeyCode.END);
        until(() -> status().startsWith("circles/p09_029.png"));
        type(KeyCode.LEFT);
        until(() -> status().startsWith("circles/p09_028.png"));
        type(KeyCode.HOME).type(KeyCode.RIGHT);
        until(() -> status().startsWith("bars/p00_001.png"));
    }

    private String status() {
        return ((Label) lookup("#image-status").query()).getText();
    }

    @Test
    @DisplayName("another language changes every text while the place stands")
    void languages() throws Exception {
        dropAndScan();
        interact(() -> window.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        until(() -> seen("全部类别") && seen("预处理") && seen("拉伸") && seen("问题（1）"));
        assertFalse(seen("All classes") || seen("Preprocessing") || seen("stretch"));
    }
}
