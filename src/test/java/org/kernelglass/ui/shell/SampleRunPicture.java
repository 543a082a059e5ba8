package org.kernelglass.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kernelglass.message.Message;
import org.kernelglass.ui.WindowPicture;
import org.kernelglass.ui.base.Looks.Theme;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The README's picture of the place Train: the window as it comes trains the sample with the real
 * engine, and the picture is taken when two thirds of its epochs are done. Arguments: the PNG to
 * write. Run it with the options of the window tests.
 */
public final class SampleRunPicture {

    private static final int EPOCHS = 12;
    private static final int DONE = 8;
    private static final long PATIENCE_MILLIS = 600_000;

    private SampleRunPicture() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path home = Files.createTempDirectory("sample-run");
        ShellBench bench = onFx(() -> open(home));
        await(() -> bench.workspace.runStarter().canStart().getValue());
        onFx(() -> train(bench));
        await(() -> bench.workspace.runProperty().get().story().epochs().size() >= DONE);
        WaitForAsyncUtils.waitForFxEvents();
        WindowPicture.write(bench.window.getScene(), Path.of(arguments[0]));
        onFx(
                () -> {
                    bench.workspace.runStarter().stop();
                    return true;
                });
        await(() -> !bench.workspace.runStarter().alive().getValue());
        bench.close();
        System.exit(0);
    }

    private static ShellBench open(Path home) throws Exception {
        ShellBench bench = ShellBench.withEngine(home);
        Stage stage = new Stage();
        stage.setScene(new Scene(bench.window, 1440, 900));
        stage.show();
        bench.settings.theme(Theme.LIGHT);
        bench.window.status().warmUp();
        bench.deck.show("train");
        return bench;
    }

    private static boolean train(ShellBench bench) {
        bench.workspace.editPlan(
                Message.of("train.plan.title"), null, plan -> plan.withEpochs(EPOCHS));
        bench.workspace.runStarter().start();
        return true;
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!onFx(condition::getAsBoolean)) {
            Thread.sleep(50);
        }
    }
}
