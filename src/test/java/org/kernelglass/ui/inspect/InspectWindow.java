package org.kernelglass.ui.inspect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.runs.PaperProject;
import org.testfx.util.WaitForAsyncUtils;

/** The place Inspect in a window, on a project with drawn pictures. */
abstract class InspectWindow extends WindowTest {

    @TempDir static Path root;
    protected PaperProject paper;
    protected InspectPlace place;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place = new InspectPlace(paper.workspace());
        return new StackPane(place.view());
    }

    @AfterEach
    void close() {
        paper.close();
    }

    protected InspectModel model() {
        return place.model();
    }

    /** Trains a run, shows the place and waits until the network has answered. */
    protected void openTrained() throws Exception {
        paper.train("0001-first");
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
    }

    /** Brings a tab to the front. */
    protected void front(String tab) throws Exception {
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(one -> one.getId().equals("inspect-tab-" + tab))
                                .findFirst()
                                .ifPresent(one -> tabs.getSelectionModel().select(one)));
        settle();
    }

    protected static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        settle();
    }

    protected String text(String id) {
        return lookup(id).queryLabeled().getText();
    }

    protected void shoot(String name) throws Exception {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        screenshot("inspect-" + name + "-" + theme().name().toLowerCase(Locale.ROOT));
    }
}
