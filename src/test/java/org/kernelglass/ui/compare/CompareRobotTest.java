package org.kernelglass.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.chart.ParallelView;
import org.kernelglass.ui.runs.RunsPlace;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("A comparison of two runs")
class CompareRobotTest extends WindowTest {

    @TempDir static Path root;

    private TwoRuns runs;

    private final StackPane window = new StackPane();

    @Override
    protected Parent root() {
        return window;
    }

    @BeforeEach
    void open() throws Exception {
        runs = new TwoRuns(Files.createTempDirectory(root, "paper"));
        interact(
                () -> {
                    RunsPlace place = new RunsPlace(runs.paper.workspace());
                    place.shown();
                    window.getChildren().setAll(place.view());
                });
    }

    @AfterEach
    void close() {
        runs.paper.close();
    }

    private String said(String id) {
        return lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    /** What it stands in is hidden where it does not belong. */
    private boolean shows(String id) {
        return Stream.<Node>iterate(lookup(id).query(), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private void compareBoth() throws Exception {
        until(
                () ->
                        lookup("#runs-table")
                                .tryQueryAs(TableView.class)
                                .filter(table -> table.getItems().size() == 2)
                                .isPresent());
        clickOn("0001-small");
        assertTrue(lookup("#runs-compare").queryButton().isDisabled(), "one alone is no pair");
        press(KeyCode.CONTROL).clickOn("0002-large").release(KeyCode.CONTROL);
        clickOn("#runs-compare");
        until(() -> said("#compare-networks-verdict").equals("B is better"));
    }

    @Test
    @DisplayName("gives two answers, of these networks and of the recipes, by validation images")
    void twoAnswers() throws Exception {
        compareBoth();
        assertEquals("Is B (0002-large) better than A (0001-small)?", said("#compare-question"));
        String networks = said("#compare-networks-sentence");
        assertTrue(networks.contains("McNemar exact"), networks);
        assertTrue(networks.contains("right alone: 0002-large 12, 0001-small 0"), networks);
        assertEquals("Cannot say", said("#compare-recipes-verdict"));
        assertEquals("one seed each: cannot say; run 4 more", said("#compare-recipes-sentence"));
        assertEquals("Run 4 more seeds of each", said("#compare-more"));
        assertTrue(said("#compare-figure-b").startsWith("100.0% of the validation images"));
        assertEquals(1, TwoRuns.record(runs.a).testLooks(), "only the look at its end");
        screenshot("compare-light");
        interact(() -> lookup("#compare-scroll").queryAs(ScrollPane.class).setVvalue(1));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        screenshot("compare-below-light");
    }

    @Test
    @DisplayName("looks at the test images only when asked, and shows how often")
    void testIsCounted() throws Exception {
        compareBoth();
        clickOn("#compare-on-test");
        until(() -> said("#compare-figure-a").contains("looked at 2 times"));
        assertEquals(2, TwoRuns.record(runs.a).testLooks());
        assertEquals(2, TwoRuns.record(runs.b).testLooks());
        clickOn("#compare-swap");
        until(() -> said("#compare-networks-verdict").equals("B is worse"));
        assertEquals(2, TwoRuns.record(runs.a).testLooks(), "other sides are judged by validation");
    }

    @Test
    @DisplayName("runs the seeds that are missing on the images of A, and then answers")
    void runsMore() throws Exception {
        compareBoth();
        runs.paper.trainer().holdTrainings(true);
        clickOn("#compare-more");
        until(() -> shows("#compare-more-progress"));
        runs.paper.trainer().holdTrainings(false);
        until(() -> !said("#compare-recipes-verdict").equals("Cannot say"));
        until(() -> runs.paper.trainer().started() == 10 && complete().size() == 10);
        for (Path run : complete()) {
            assertEquals(
                    TwoRuns.record(runs.a).split().orElseThrow().sha256(),
                    TwoRuns.record(run).split().orElseThrow().sha256(),
                    run.toString());
        }
        until(() -> !shows("#compare-more"));
        until(() -> said("#compare-recipes-sentence").contains("5 seeds against 5"));
        screenshot("compare-seeds-light");
    }

    private List<Path> complete() throws Exception {
        try (Stream<Path> all = Files.list(runs.a.getParent())) {
            return all.filter(run -> Files.exists(run.resolve("run.json")))
                    .filter(run -> TwoRuns.record(run).results().isPresent())
                    .toList();
        }
    }

    @Test
    @DisplayName("stops the seeds that are at work, and begins no more of them")
    void stopsRunning() throws Exception {
        compareBoth();
        runs.paper.trainer().waitingAfter(1);
        clickOn("#compare-more");
        until(() -> runs.paper.trainer().started() == 3);
        clickOn("#compare-more-cancel");
        until(() -> shows("#compare-more"));
        until(() -> !runs.paper.workspace().runStarter().alive().getValue());
        assertFalse(lookup("#compare-more").queryButton().isDisabled());
        assertEquals(3, runs.paper.trainer().started());
    }

    @Test
    @DisplayName("lets the keys go from run to run in the plot of the settings, and choose one")
    void keysInThePlot() throws Exception {
        compareBoth();
        ParallelView plot = lookup("#compare-parallel").queryAs(ParallelView.class);
        interact(plot::requestFocus);
        press(KeyCode.END).release(KeyCode.END);
        assertEquals(1, plot.pointed(), "the older run");
        clickOn("#compare-swap");
        until(() -> said("#compare-networks-verdict").equals("B is worse"));
        interact(plot::requestFocus);
        press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals(0, plot.pointed());
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        ComboBox<?> second = lookup("#compare-b").queryComboBox();
        assertEquals(runs.a, second.getValue(), "A is never its own B");
    }

    @Test
    @DisplayName("lists only the runs within what is marked on the axes, and says how many")
    void marked() throws Exception {
        compareBoth();
        TableView<?> table = lookup("#runs-table").queryTableView();
        ParallelView plot = lookup("#compare-parallel").queryAs(ParallelView.class);
        interact(plot::requestFocus);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.UP).release(KeyCode.UP, KeyCode.SHIFT);
        until(() -> table.getItems().size() == 1);
        assertTrue(
                lookup(".ranges-said").queryAllAs(Labeled.class).stream()
                        .allMatch(
                                said ->
                                        said.getText()
                                                .equals(
                                                        "1 of 2 runs is within the ranges that are"
                                                                + " marked on the axes.")));
        interact(() -> lookup("#compare-scroll").queryAs(ScrollPane.class).setVvalue(1));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        screenshot("compare-marked-light");
        interact(() -> tabs().getSelectionModel().select(0));
        settle();
        screenshot("runs-marked-light");
        clickOn(".run-list .ranges-clear");
        until(() -> table.getItems().size() == 2);
        assertTrue(plot.brushesProperty().get().isEmpty());
    }

    private TabPane tabs() {
        return lookup(".runs-place").queryAs(TabPane.class);
    }
}
