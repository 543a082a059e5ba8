package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.workflow.RunHistory;

@Tag("fx")
@DisplayName("In the Train place a person")
class TrainRobotTest extends TrainWindow {

    private TrainingPlan plan() {
        return workspace.project().plan();
    }

    private RunFigures figures() {
        return place.model().figures();
    }

    private int steps() {
        return figures().loss.series().isEmpty()
                ? 0
                : figures().loss.series().get(0).samples().count();
    }

    private void type(String query, String text) {
        clickOn(query);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
        settle();
    }

    private void press(String query) {
        settle(); // what has only just come may still move
        clickOn(query);
        settle();
    }

    private void startAndAwait(int steps) {
        trainer.learnUpTo(steps + 30);
        awaitData();
        press("#train-start");
        await(() -> steps() >= steps);
    }

    @Test
    @DisplayName(
            "trains, pauses, continues, stops and resumes, and the curves go on where they were")
    void trains() {
        startAndAwait(30);
        await(() -> steps() == 60);
        trainer.learnUpTo(100);
        press("#train-pause");
        await(() -> headline().startsWith("Paused"));
        int paused = steps();
        sleep(300);
        settle();
        assertEquals(paused, steps());
        trainer.learnUpTo(paused + 20);
        press("#train-continue");
        await(() -> steps() == paused + 20);
        press("#train-stop");
        await(() -> workspace.runStarter().stateProperty().get() == State.IDLE);
        await(() -> ending().contains("can be resumed"));
        RunStory stopped = workspace.runProperty().get().story();
        assertEquals(stopped.steps().count(), steps(), "the end is drained");
        Path run = workspace.runFolderProperty().get();
        trainer.learnUpTo(Long.MAX_VALUE);
        press("#train-ending-resume");
        await(() -> steps() > stopped.steps().count());
        assertEquals(run, workspace.runFolderProperty().get());
        await(() -> ending().startsWith("Test accuracy 90.0%"));
        assertEquals(steps(), RunHistory.upTo(run, Long.MAX_VALUE).steps().count());
        assertEquals(180, steps());
        assertWhole();
        assertEquals(10, table().getItems().size());
        await(() -> lastRowShown() == 9);
        assertEquals(run.toString(), lookup("#train-folder").queryAs(Label.class).getText());
    }

    /** Every step once, in order, with the value it was learned with. */
    private void assertWhole() {
        var samples = figures().loss.series().get(0).samples();
        for (int index = 0; index < samples.count(); index++) {
            assertEquals(FakeTrainer.loss(index + 1), samples.y(index));
            assertEquals((index + 1) / 18.0, samples.x(index), 1e-12);
        }
        assertEquals(7, figures().loss.bestProperty().get().getAsDouble());
    }

    @Test
    @DisplayName("sees the end of a training whose epochs are one batch each")
    void oneBatch() {
        awaitData();
        interact(
                () ->
                        workspace.editPlan(
                                Message.of("ui.place.train"),
                                null,
                                plan ->
                                        PlanDraft.change(
                                                plan,
                                                draft -> {
                                                    draft.epochs = 20;
                                                    draft.batchSize = 256;
                                                })));
        press("#train-start");
        await(() -> ending().startsWith("Test accuracy 90.0%"));
        assertEquals(20, steps());
    }

    private String headline() {
        return lookup("#train-headline").queryAs(Label.class).getText();
    }

    private String ending() {
        return lookup("#train-ending").queryAs(Label.class).getText();
    }

    private int lastRowShown() {
        VirtualFlow<?> rows = (VirtualFlow<?>) table().lookup(".virtual-flow");
        return index(rows.getLastVisibleCell());
    }

    private int firstRowShown() {
        VirtualFlow<?> rows = (VirtualFlow<?>) table().lookup(".virtual-flow");
        return index(rows.getFirstVisibleCell());
    }

    /** There is none before the rows are laid out. */
    private static int index(IndexedCell<?> row) {
        return row == null ? -1 : row.getIndex();
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return (TableView<Object>) lookup("#train-epochs").queryAs(TableView.class);
    }

    @Test
    @DisplayName("sees the newest epoch, but not after scrolling up, and again at the end")
    void newest() {
        startAndAwait(110);
        await(() -> table().getItems().size() == 7);
        await(() -> lastRowShown() == 6);
        interact(table()::requestFocus);
        push(KeyCode.HOME);
        await(() -> firstRowShown() == 0);
        trainer.learnUpTo(160);
        await(() -> table().getItems().size() == 8);
        settle();
        assertEquals(0, firstRowShown());
        push(KeyCode.END);
        await(() -> lastRowShown() == 7);
        trainer.learnUpTo(Long.MAX_VALUE);
        await(() -> ending().startsWith("Test accuracy 90.0%"));
        await(() -> lastRowShown() == 9);
    }

    @Test
    @DisplayName("keeps the curves of a run that cannot be resumed, for its images are gone")
    void refusedResume() throws Exception {
        startAndAwait(60);
        press("#train-stop");
        await(() -> ending().contains("can be resumed"));
        int drawn = steps();
        Files.move(folder.resolve("images"), folder.resolve("moved"));
        press("#train-ending-resume");
        await(() -> workspace.problemProperty().get() != null);
        settle();
        assertEquals(drawn, steps());
        assertTrue(place.model().hasRunProperty().get());
        interact(
                () ->
                        workspace.editData(
                                Message.of("train.plan.title"),
                                null,
                                data -> data.at(folder.resolve("moved").toString())));
        await(() -> workspace.problemProperty().get() == null);
        assertTrue(place.model().endingProperty().get().isEmpty(), "the sentence is old now");
    }

    @Test
    @DisplayName("types into the plan; what is typed in one go is undone in one go")
    void edits() {
        type("#plan-epochs", "250");
        assertEquals(250, plan().epochs());
        type("#plan-rate", "0.02");
        assertEquals(0.02, plan().learningRate());
        interact(workspace::undo);
        assertEquals(1e-3, plan().learningRate());
        assertEquals(250, plan().epochs());
        interact(workspace::undo);
        assertEquals(10, plan().epochs());
        assertEquals("10", lookup("#plan-epochs").queryAs(TextField.class).getText());
    }

    @Test
    @DisplayName("is told what is not allowed, and nothing is changed by it")
    void refusals() {
        type("#plan-batch-size", "0");
        assertEquals(8, plan().batchSize());
        assertTrue(
                lookup(".setting-problem").queryAllAs(Label.class).stream()
                        .anyMatch(
                                label -> label.isVisible() && label.getText().contains("65,536")));
        push(KeyCode.ESCAPE);
        settle();
        assertEquals("8", lookup("#plan-batch-size").queryAs(TextField.class).getText());
        assertFalse(workspace.undoableProperty().get().isPresent());
    }

    @Test
    @DisplayName("chooses another optimizer and gets its settings")
    void optimizer() {
        clickOn("#plan-optimizer");
        clickOn("SGD");
        settle();
        assertEquals(new Optimizer.Sgd(0, false), plan().optimizer());
        press("#plan-advanced .title");
        type("#plan-optimizer-momentum", "0.9");
        assertEquals(new Optimizer.Sgd(0.9, false), plan().optimizer());
        interact(
                () -> {
                    workspace.undo();
                    workspace.undo();
                });
        assertEquals(TrainingPlan.DEFAULT.optimizer(), plan().optimizer());
    }

    @Test
    @DisplayName("zooms, pans and reads a chart with the keyboard")
    void keys() {
        startAndAwait(60);
        press("#train-stop");
        await(() -> !workspace.runStarter().alive().getValue());
        ChartModel loss = figures().loss;
        press("#chart-loss");
        push(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), loss.xWindowProperty().get());
        push(KeyCode.ADD);
        push(KeyCode.ADD);
        settle();
        double length = loss.xSpan().length();
        assertEquals(10 * 0.7 * 0.7, length, 1e-9);
        double low = loss.xSpan().low();
        push(KeyCode.LEFT);
        settle();
        assertEquals(low - 0.15 * length, loss.xSpan().low(), 1e-9);
        push(KeyCode.SUBTRACT);
        settle();
        assertTrue(loss.xSpan().length() > length);
        push(KeyCode.DIGIT0);
        settle();
        assertEquals(Optional.empty(), loss.xWindowProperty().get());
        push(KeyCode.CONTROL, KeyCode.LEFT);
        push(KeyCode.CONTROL, KeyCode.LEFT);
        settle();
        assertReadsTheStepBeforeLast();
    }

    private void assertReadsTheStepBeforeLast() {
        int index = steps() - 2;
        String exact =
                org.kernelglass.ui.chart.Unit.NONE.exact(
                        figures().loss.series().get(0).samples().y(index));
        assertTrue(
                lookup(".chart-readout .label").queryAllAs(Label.class).stream()
                        .filter(label -> label.getParent().isVisible())
                        .anyMatch(label -> label.getText().equals(exact)),
                exact);
        assertTrue(
                lookup(".chart-readout").queryAll().stream()
                        .filter(Node::isVisible)
                        .allMatch(card -> card.getLayoutBounds().getWidth() > 150));
        Node plot = lookup("#chart-loss").query();
        String spoken = (String) plot.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        assertTrue(spoken.startsWith("Loss at epoch"), spoken);
    }

    @Test
    @DisplayName(
            "zooms into a rectangle, pans with Shift and gets everything back by a double click")
    void drags() {
        startAndAwait(60);
        press("#train-stop");
        await(() -> !workspace.runStarter().alive().getValue());
        ChartModel loss = figures().loss;
        moveTo("#chart-loss").moveBy(-80, -60).drag().dropBy(120, 90);
        settle();
        assertTrue(loss.xWindowProperty().get().isPresent());
        assertTrue(loss.yWindowProperty().get().isPresent());
        double low = loss.xSpan().low();
        press(KeyCode.SHIFT);
        moveTo("#chart-loss").drag().dropBy(60, 0);
        release(KeyCode.SHIFT);
        settle();
        assertTrue(loss.xSpan().low() < low);
        doubleClickOn("#chart-loss");
        settle();
        assertEquals(Optional.empty(), loss.xWindowProperty().get());
        assertEquals(Optional.empty(), loss.yWindowProperty().get());
    }

    @Test
    @DisplayName("saves a chart as PNG, SVG and CSV")
    void exports() throws Exception {
        startAndAwait(20);
        await(() -> !table().getItems().isEmpty());
        press("#train-stop");
        await(() -> !workspace.runStarter().alive().getValue());
        export("Save exact values as CSV…");
        List<String> rows = Files.readAllLines(answer);
        assertEquals("series,epoch,value", rows.get(0));
        long batches = rows.stream().filter(row -> row.startsWith("each batch,")).count();
        assertEquals(steps(), batches);
        assertTrue(rows.contains("validation,1.0," + FakeTrainer.validation(0).loss()));
        export("Save as SVG picture…");
        String svg = Files.readString(answer, StandardCharsets.UTF_8);
        assertTrue(svg.contains("<polyline") && svg.contains(">validation<"), svg);
        export("Save as PNG picture…");
        assertEquals(1600, ImageIO.read(answer.toFile()).getWidth());
    }

    private void export(String item) {
        Node menu =
                lookup(".chart-menu").queryAllAs(MenuButton.class).stream()
                        .filter(button -> button.getAccessibleText().contains("Loss"))
                        .findFirst()
                        .orElseThrow();
        clickOn(menu);
        clickOn(item);
        int files = asked.size();
        await(
                () ->
                        asked.size() == files
                                && lookup(".quiet").queryAllAs(Label.class).stream()
                                        .anyMatch(
                                                label ->
                                                        label.isVisible()
                                                                && label.getText()
                                                                        .endsWith(
                                                                                answer
                                                                                        .toString())));
    }

    @Test
    @DisplayName("compares with an earlier run")
    void compares() {
        startAndAwait(20);
        await(() -> !table().getItems().isEmpty());
        press("#train-stop");
        await(() -> !place.model().earlier().runs().isEmpty());
        Path first = workspace.runFolderProperty().get();
        press("#train-start");
        await(() -> steps() > 20 && workspace.runFolderProperty().get() != null);
        settle();
        clickOn("#compare");
        clickOn(
                (Node node) ->
                        node instanceof Label label
                                && label.getText().startsWith(first.getFileName().toString()));
        settle();
        var overlay = figures().loss.series().get(figures().loss.series().size() - 1);
        assertEquals(
                MetricsFile.read(first).get(0).validation().orElseThrow().loss(),
                overlay.samples().y(0));
    }

    @Test
    @DisplayName("is offered the newest hundred of many runs, and told where the others are")
    void manyRuns() {
        startAndAwait(20);
        await(() -> !table().getItems().isEmpty());
        press("#train-stop");
        EarlierRuns earlier = place.model().earlier();
        await(() -> !earlier.runs().isEmpty());
        EarlierRun one = earlier.runs().get(0);
        interact(
                () ->
                        earlier.runs()
                                .setAll(
                                        IntStream.range(0, 1250)
                                                .mapToObj(Integer::toString)
                                                .map(Path::of)
                                                .map(run -> copy(one, run))
                                                .toList()));
        for (String menu : List.of("#compare", "#train-resume")) {
            MenuButton button = lookup(menu).queryAs(MenuButton.class);
            interact(button::show);
            settle();
            assertEquals(RunItems.MOST + 1, button.getItems().size(), menu);
            assertTrue(button.getItems().get(0).getText().startsWith("0 "), menu);
            MenuItem last = button.getItems().get(RunItems.MOST);
            assertEquals("1,150 older runs stand in the place Runs", last.getText());
            assertTrue(last.isDisable());
            interact(button::hide);
        }
    }

    private static EarlierRun copy(EarlierRun run, Path folder) {
        return new EarlierRun(folder, run.record(), run.epochs());
    }

    @Test
    @DisplayName("hides a curve by its name in the legend")
    void legend() {
        startAndAwait(20);
        await(() -> figures().loss.series().get(2).samples().count() > 0);
        clickOn("validation");
        settle();
        assertFalse(figures().loss.series().get(2).isVisible());
    }

    @Test
    @DisplayName("finds the newest run again when the project is opened once more")
    void reopens() {
        startAndAwait(40);
        press("#train-stop");
        await(() -> !workspace.runStarter().alive().getValue());
        Path run = workspace.runFolderProperty().get();
        RunStory story = workspace.runProperty().get().story();
        TrainPlace again =
                onFx(
                        () -> {
                            workspace.runProperty().set(null);
                            return new TrainPlace(workspace);
                        });
        TrainViewModel model = again.model();
        await(() -> model.hasRunProperty().get());
        assertEquals(story.steps().count(), model.figures().loss.series().get(0).samples().count());
        assertEquals(story.epochs(), List.copyOf(model.figures().epochs()));
        RunEnding ending = model.endingProperty().get().orElseThrow();
        assertTrue(ending.resumes());
        assertEquals(Optional.of(run), ending.folder());
    }
}
