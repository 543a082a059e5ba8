package org.kernelglass.ui.evaluate.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Confusion;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.evaluate.EvaluatePlace;
import org.kernelglass.ui.evaluate.EvaluateWindow;
import org.kernelglass.ui.evaluate.model.Cell;
import org.kernelglass.ui.evaluate.picture.PictureTile;
import org.kernelglass.ui.shell.ProjectDesk;
import org.kernelglass.ui.shell.SettingsModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluationImages;
import org.kernelglass.workflow.Projects;
import org.kernelglass.workflow.Workers;

@DisplayName("From an error to a network that has learned better")
class ErrorLoopTest extends EvaluateWindow {

    private final Workers keeper = new Workers(1);
    private ProjectDesk desk;

    @Override
    protected Parent root() throws Exception {
        Parent root = super.root();
        Workspace workspace = paper.workspace();
        Projects projects = workspace.useCases().projects();
        Background keeping = new Background(keeper.threads(), new FxThread());
        desk =
                new ProjectDesk(
                        workspace,
                        projects,
                        new SettingsModel(
                                projects.settings(), projects, keeping, workspace.texts()),
                        keeping,
                        projects.create(paper.folder(), workspace.project()));
        return root;
    }

    @AfterEach
    void closeDesk() {
        interact(() -> desk.close());
        keeper.close();
    }

    private Cell frequent() {
        Confusion most = evaluated().assessment().confusion().confusions(50).get(0);
        return new Cell(most.actual(), most.predicted());
    }

    private void click(Cell cell) {
        settle();
        MatrixBoard board = lookup("#evaluate-matrix").query();
        MatrixGeometry at = board.geometry();
        double x = at.x(cell.predicted()) + at.cell() / 2;
        double y = at.y(cell.actual()) + at.cell() / 2;
        clickOn(board.localToScreen(x, y));
        settle();
    }

    private ListView<PredictionRow> list() {
        return lookup("#errors-list").queryListView();
    }

    private Overlay overlay() {
        return paper.workspace().project().data().overlay();
    }

    private void choose(int... rows) {
        interact(
                () -> {
                    list().requestFocus();
                    list().getSelectionModel().clearSelection();
                    Arrays.stream(rows).forEach(row -> list().getSelectionModel().select(row));
                });
        settle();
    }

    private Map<String, byte[]> pictures() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(paper.pictures())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(paper.pictures().relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private long heats() {
        return lookup(".errors-list .kg-picture").queryAll().stream()
                .filter(Node::isVisible)
                .filter(tile -> tile instanceof PictureTile picture && picture.hasHeat())
                .count();
    }

    @Test
    @DisplayName("a click on a cell shows its images, the most confident first, with Grad-CAM")
    void images() throws Exception {
        openTrained();
        Cell cell = frequent();
        click(cell);
        List<PredictionRow> rows = List.copyOf(list().getItems());
        assertEquals(evaluated().of(cell.actual(), cell.predicted()), rows);
        assertEquals(
                evaluated().assessment().confusion().count(cell.actual(), cell.predicted()),
                rows.size());
        for (int at = 0; at < rows.size(); at++) {
            PredictionRow row = rows.get(at);
            assertEquals(cell.actual(), row.label());
            assertTrue(
                    at == 0
                            || row.probabilities()[cell.predicted()]
                                    <= rows.get(at - 1).probabilities()[cell.predicted()]);
        }
        until(() -> heats() == Math.min(rows.size(), visibleRows()));
        shoot("errors");
        shootDark("errors");
        interact(() -> paper.workspace().texts().use(java.util.Locale.SIMPLIFIED_CHINESE));
        shoot("errors-chinese");
        interact(() -> paper.workspace().texts().use(java.util.Locale.ENGLISH));
        CheckBox heat = lookup("#errors-heat").queryAs(CheckBox.class);
        clickOn(heat);
        assertFalse(heat.isSelected());
        clickOn("#errors-back");
        settle();
        assertEquals(null, model().cellProperty().get());
        assertTrue(lookup("#evaluate-pairs").query().isVisible());
    }

    private int visibleRows() {
        return (int)
                lookup(".errors-list .list-cell").queryAll().stream()
                        .filter(
                                cell ->
                                        cell.isVisible()
                                                && !cell.getPseudoClassStates()
                                                        .contains(
                                                                javafx.css.PseudoClass
                                                                        .getPseudoClass("empty")))
                        .count();
    }

    @Test
    @DisplayName("images are amended by key and button, undone, and kept in the project's file")
    void amend() throws Exception {
        openTrained();
        Map<String, byte[]> before = pictures();
        click(frequent());
        PredictionRow first = list().getItems().get(0);
        choose(0);
        type(KeyCode.X);
        settle();
        assertTrue(overlay().of(first.image(), first.hash()).excluded());
        assertTrue(lookup(".errors-mark").queryAll().stream().anyMatch(this::saysExcluded));
        String file = "project.json";
        until(() -> Files.readString(paper.folder().resolve(file)).contains(first.hash()));
        type(KeyCode.U);
        settle();
        assertTrue(overlay().isEmpty());
        interact(() -> paper.workspace().undo());
        assertEquals(1, overlay().amendments().size(), "taking back is an edit like any other");
        interact(() -> paper.workspace().undo());
        assertTrue(overlay().isEmpty());
        choose(0);
        clickOn("#errors-move");
        clickOn("#errors-move-train");
        settle();
        Amendment moved = overlay().of(first.image(), first.hash());
        assertEquals(Optional.of(Split.TRAIN), moved.side());
        Map<String, byte[]> after = pictures();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, after.get(name)), name));
    }

    private boolean saysExcluded(Node mark) {
        return mark instanceof javafx.scene.control.Label label
                && label.getText().equals("→ excluded");
    }

    @Test
    @DisplayName("a run of the same recipe learns from the change, and a table says what it did")
    void retrain() throws Exception {
        openTrained();
        Path before = evaluated().run();
        assertFalse(lookup(".errors-change").query().isVisible(), "nothing has changed yet");
        Cell cell = frequent();
        click(cell);
        List<PredictionRow> rows = List.copyOf(list().getItems());
        assertTrue(rows.size() > 1, "a cell with more than one image");
        choose(0);
        type(KeyCode.X);
        choose(1);
        clickOn("#errors-relabel");
        clickOn("#errors-relabel-" + cell.predicted());
        settle();
        assertEquals(2, overlay().amendments().size());
        assertTrue(
                text("#errors-pending").startsWith("2 changes that 0001-first has"),
                text("#errors-pending"));
        shoot("errors-pending");
        clickOn("#errors-retrain");
        until(() -> lookup("#effect-table").query().getParent().isVisible());
        assertEquals(2 + evaluated().classes().size(), effects().size());
        shoot("effect");
        shootDark("effect");
        until(() -> model().runs().folders().size() == 2);
        compareRuns(before, rows);
        String said = text("#effect-words");
        reopened();
        until(() -> lookup("#effect-table").query().getParent().isVisible());
        assertEquals(said, text("#effect-words"));
        assertEquals(2 + evaluated().classes().size(), effects().size());
        shoot("effect-reopened");
        clickOn("#effect-done");
        settle();
        assertFalse(lookup("#effect-table").query().getParent().isVisible());
        reopened();
        until(() -> lookup("#effect-show").query().isVisible());
        assertFalse(lookup("#effect-table").query().getParent().isVisible(), "was put away");
        shoot("effect-put-away");
        clickOn("#effect-show");
        until(() -> lookup("#effect-table").query().getParent().isVisible());
        assertEquals(said, text("#effect-words"));
    }

    @Test
    @DisplayName("changes by test images are said to spoil the test, others' images teach nothing")
    void whereNot() throws Exception {
        openTrained();
        interact(() -> model().evaluate(EvaluationImages.TEST));
        until(() -> evaluated() != null && evaluated().on().equals(EvaluationImages.TEST));
        click(frequent());
        choose(0);
        type(KeyCode.X);
        settle();
        assertTrue(text("#errors-pending").contains("test split no longer judges"));
        assertFalse(lookup("#errors-retrain").query().isDisabled());
        Path other = Files.createDirectories(paper.folder().resolveSibling("other"));
        for (Path picture : pictures().keySet().stream().limit(3).map(Path::of).toList()) {
            Path copy = other.resolve(picture);
            Files.createDirectories(copy.getParent());
            Files.copy(paper.pictures().resolve(picture), copy);
        }
        interact(() -> model().evaluate(new EvaluationImages.InFolder(other)));
        until(() -> evaluated() != null && evaluated().on() instanceof EvaluationImages.InFolder);
        assertFalse(text("#errors-pending").contains("test split"));
        assertTrue(lookup("#errors-retrain").query().isDisabled());
        moveTo("#errors-retrain-why");
        until(
                () ->
                        explained(
                                "These images are not of the dataset of this project: only changes"
                                        + " to the images of its own dataset can be learned from."));
    }

    private List<?> effects() {
        return lookup("#effect-table").queryTableView().getItems();
    }

    /** As after a start of the program: nothing is known but what is on the disk. */
    private void reopened() throws Exception {
        interact(
                () -> {
                    place.hidden();
                    place = new EvaluatePlace(paper.workspace());
                    ((StackPane) stage().getScene().getRoot()).getChildren().setAll(place.view());
                    place.shown();
                });
        until(() -> evaluated() != null);
    }

    private void compareRuns(Path before, List<PredictionRow> rows) throws IOException {
        Path after =
                model().runs().folders().stream()
                        .filter(run -> !run.equals(before))
                        .findFirst()
                        .orElseThrow();
        StackJson stacks = new StackJson(LayerKinds::byId);
        RunRecord was = RunFolder.read(before, stacks);
        RunRecord is = RunFolder.read(after, stacks);
        assertEquals(was.project().plan(), is.project().plan());
        assertEquals(was.project().stack(), is.project().stack());
        assertEquals(overlay(), is.project().data().overlay());
        List<String> split = Files.readAllLines(after.resolve("split.csv"));
        assertTrue(split.stream().noneMatch(row -> row.startsWith(rows.get(0).image() + ",")));
        String words = text("#effect-words");
        assertTrue(words.contains("1 more image has another label now"), words);
        assertTrue(words.contains("Not compared: 1 image that left"), words);
        int compared = evaluated().rows().size() - 2;
        assertTrue(words.contains("Compared on the " + compared + " validation images"), words);
    }
}
