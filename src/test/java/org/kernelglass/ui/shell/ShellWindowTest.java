package org.kernelglass.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.testfx.util.WaitForAsyncUtils;

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

    /** Waits until it is true; at most a minute, for a loaded machine. */
    protected static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
        settle();
    }

    protected static <T> T onFx(Callable<T> question) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return question.call();
        }
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    /** Presses Train as soon as the images are known. */
    protected void pressTrain() throws Exception {
        until(() -> !lookup("#run-train").queryButton().isDisabled());
        clickOn("#run-train");
    }
}
