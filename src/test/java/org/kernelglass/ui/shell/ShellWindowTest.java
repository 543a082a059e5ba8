package org.kernelglass.ui.shell;

import java.nio.file.Path;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;

/** A robot in front of the whole frame. */
abstract class ShellWindowTest extends WindowTest {

    @TempDir static Path folder;
    private static int number;

    protected ShellBench bench;

    @Override
    protected Parent root() throws Exception {
        bench = new ShellBench(folder.resolve("home" + number++));
        return bench.window;
    }

    @AfterEach
    void closeBench() {
        bench.close();
    }

    /** Presses Train as soon as the images are known. */
    protected void pressTrain() throws Exception {
        until(() -> !lookup("#run-train").queryButton().isDisabled());
        clickOn("#run-train");
    }
}
