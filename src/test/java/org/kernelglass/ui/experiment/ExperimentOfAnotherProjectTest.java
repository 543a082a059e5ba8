package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ExperimentShelf.Entry;
import org.kernelglass.workflow.LiveExperiment;

@DisplayName("When another project is opened")
class ExperimentOfAnotherProjectTest extends LabWindow {

    private Path another() {
        return folder.resolve("projects").resolve("another");
    }

    private LiveExperiment live() {
        return workspace.experiments().liveProperty().get();
    }

    private void open(Path project) {
        workspace.open(workspace.project(), project);
    }

    @Test
    @DisplayName("an experiment that is at work in the first never stands in the other's list")
    void atWork() {
        awaitData();
        Path first = workspace.folderProperty().get();
        ObservableList<Entry> entries = lookup("#lab-list").<ListView<Entry>>query().getItems();
        interact(() -> workspace.experiments().measureRemedies(workspace.project()));
        await(() -> alive() && entries.size() == 1);
        List<Entry> shown = new ArrayList<>();
        AtomicInteger pulses = new AtomicInteger();
        interact(
                () -> {
                    new Pulse(workspace.experiments().alive(), pulses::incrementAndGet);
                    open(another());
                    assertTrue(entries.isEmpty());
                    entries.addListener(
                            (ListChangeListener<Entry>) change -> shown.addAll(change.getList()));
                });
        trainer.allow(1);
        await(() -> live().progress().done() == 1);
        int then = pulses.get();
        await(() -> pulses.get() > then + 3);
        assertEquals(List.of(), shown);
        interact(() -> open(first));
        await(() -> entries.size() == 1);
        assertEquals(live().folder(), entries.get(0).folder());
    }

    @Test
    @DisplayName("one that was to begin in the first is not begun any more, in neither of them")
    void begun() {
        HeldThreads threads = new HeldThreads();
        interact(
                () -> {
                    Workspace other =
                            new Workspace(
                                    workspace.project(),
                                    workspace.folderProperty().get(),
                                    workbench,
                                    new Texts(Locale.ENGLISH),
                                    new Background(threads, new FxThread()));
                    threads.hold();
                    other.experiments().measureRemedies(other.project());
                    other.open(other.project(), another());
                    threads.letOneGo();
                    assertNull(other.experiments().liveProperty().get());
                    other.experiments().measureRemedies(other.project());
                    threads.letOneGo();
                    Path begun = other.experiments().liveProperty().get().folder();
                    assertTrue(begun.startsWith(another()), begun.toString());
                    other.experiments().stop();
                    threads.letGo();
                });
        settle();
    }
}
