package org.kernelglass.ui.evaluate.suspects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.likeness.NearPair;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.evaluate.EvaluateWindow;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ExperimentPlace;
import org.kernelglass.workflow.ExperimentRequest;
import org.kernelglass.workflow.QuietWatch;
import org.kernelglass.workflow.StackDesign;

@DisplayName("Suspected labels and near-duplicates in the window")
class SuspectsTest extends EvaluateWindow {

    private static final String COPY = "square/copied.png";

    /** A circle, a little brighter, lies among the squares. */
    @Override
    protected Parent root() throws Exception {
        Parent root = super.root();
        Path pictures = paper.pictures();
        BufferedImage image =
                ImageIO.read(pictures.resolve("circle").resolve("image-0.png").toFile());
        for (int x = 10; x < 14; x++) {
            image.getRaster().setSample(x, 12, 0, image.getRaster().getSample(x, 12, 0) + 9);
        }
        ImageIO.write(image, "png", pictures.resolve(COPY).toFile());
        return root;
    }

    private void openSuspects() throws Exception {
        openTrained();
        interact(() -> paper.workspace().dataset().rescan(paper.workspace().project()));
        until(
                () ->
                        paper.workspace().dataset().stateProperty().get()
                                instanceof DatasetState.Known);
        openTab();
        settle();
    }

    private void openTab() {
        TabPane tabs = lookup("#evaluate-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals("evaluate-tab-suspects"))
                                .findFirst()
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
    }

    private Overlay overlay() {
        return paper.workspace().project().data().overlay();
    }

    @Test
    @DisplayName("without a cross-validation the run ranks what it did not learn from, and says so")
    void byTheRun() throws Exception {
        openSuspects();
        ListView<Suspect> list = lookup("#suspects-list").queryListView();
        until(() -> !list.getItems().isEmpty());
        assertTrue(text("#suspects-source").startsWith("By the run 0001-first on its"));
        assertTrue(text("#suspects-how").contains("k-fold"));
        clickOn("#suspects-kfold");
        assertEquals(Purpose.KFOLD, paper.workspace().experiments().wantedProperty().get());
        assertEquals("runs/experiments", paper.workspace().requestedPlaceProperty().get());
        List<Suspect> suspects = List.copyOf(list.getItems());
        for (int at = 1; at < suspects.size(); at++) {
            assertTrue(suspects.get(at - 1).labelShare() <= suspects.get(at).labelShare());
            assertFalse(suspects.get(at).label().equals(suspects.get(at).predicted()));
        }
        interact(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().selectIndices(0, 1);
                });
        type(KeyCode.X);
        settle();
        assertEquals(2, overlay().amendments().size());
        assertTrue(overlay().amendments().stream().allMatch(one -> one.excluded()));
    }

    @Test
    @DisplayName("the newest cross-validation ranks every image by networks that did not learn it")
    void byFolds() throws Exception {
        crossValidate();
        openSuspects();
        ListView<Suspect> list = lookup("#suspects-list").queryListView();
        until(() -> text("#suspects-source").startsWith("By 3-fold cross-validation (kfold)"));
        assertEquals("", text("#suspects-how"));
        assertTrue(list.getItems().size() > evaluated().rows().size());
    }

    @Test
    @DisplayName(
            "those of one project are not shown in another that is opened before they are known")
    void anotherProject() throws Exception {
        crossValidate();
        HeldThreads threads = new HeldThreads();
        SuspectsModel model = onFx(() -> model(threads));
        Workspace workspace = model.amend().workspace();
        Project project = workspace.project();
        Path another = paper.folder().resolveSibling("another");
        interact(
                () -> {
                    threads.hold();
                    model.watchedProperty().set(true);
                    threads.letGoBeside();
                    workspace.open(withoutData(project), another);
                });
        settle();
        assertNull(model.rankingProperty().get());
        interact(() -> workspace.open(project, paper.folder()));
        assertNotNull(model.rankingProperty().get());
        interact(() -> workspace.open(project, another));
        assertNull(model.rankingProperty().get(), "of the same images");
    }

    private static Project withoutData(Project project) {
        return new Project(project.data().at(""), project.stack(), project.plan());
    }

    private SuspectsModel model(HeldThreads threads) {
        Workspace workspace = paper.besides(threads);
        return new SuspectsModel(new EvaluateModel(workspace), new AmendModel(workspace));
    }

    private void crossValidate() {
        Project project = paper.workspace().project();
        paper.workspace()
                .useCases()
                .experiments()
                .run(
                        new ExperimentRequest(
                                Purpose.KFOLD,
                                project.data(),
                                new StackDesign(classes -> project.stack(), List.of()),
                                project.plan().withEpochs(2),
                                List.of(),
                                Search.GRID,
                                new Repetition(3, 1, 1),
                                Budget.NONE,
                                0,
                                List.of(),
                                new ExperimentPlace.Folder(
                                        paper.folder().resolve("experiments").resolve("kfold"))),
                        new QuietWatch() {},
                        new RunControl());
    }

    @Test
    @DisplayName("near-duplicates lie side by side, and either of the two can be amended")
    void near() throws Exception {
        openSuspects();
        ListView<NearPair> list = lookup("#near-list").queryListView();
        assertTrue(list.getItems().isEmpty());
        until(() -> !lookup("#near-search").query().isDisabled());
        clickOn("#near-search");
        until(() -> !list.getItems().isEmpty());
        ImageIndex index = paper.workspace().dataset().known().orElseThrow().index();
        NearPair pair = list.getItems().get(0);
        ImageEntry other = index.images().get(pair.second());
        assertEquals(COPY, other.name());
        assertTrue(index.images().get(pair.first()).name().startsWith("circle/"));
        interact(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().select(0);
                });
        type(KeyCode.RIGHT);
        clickOn("#near-relabel");
        clickOn("#near-relabel-0");
        settle();
        assertEquals(Optional.of("circle"), overlay().of(COPY, other.hash()).label());
        assertEquals(1, overlay().amendments().size());
        shoot("suspects");
        shootDark("suspects");
        interact(() -> paper.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        shoot("suspects-chinese");
        interact(() -> paper.workspace().texts().use(Locale.ENGLISH));
        interact(list::requestFocus);
        type(KeyCode.LEFT, KeyCode.X);
        settle();
        ImageEntry one = index.images().get(pair.first());
        assertTrue(overlay().of(one.name(), one.hash()).excluded());
        clickOn("#near-splits");
        settle();
        assertTrue(text("#near-said").contains("of different parts of the split"));
        assertTrue(Files.exists(paper.pictures().resolve(COPY)));
    }
}
