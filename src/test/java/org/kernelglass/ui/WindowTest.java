package org.kernelglass.ui;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.kernelglass.ui.base.Looks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot in front of a window of 1440×900. A test gives the root; the robot then moves the mouse,
 * types and drags as a person would.
 */
@Tag("fx")
public abstract class WindowTest extends ApplicationTest {

    private static final long PATIENCE_SECONDS = 180;

    private Stage stage;

    /** What the window shows; called on the FX thread. */
    protected abstract Parent root() throws Exception;

    protected Looks.Theme theme() {
        return Looks.Theme.LIGHT;
    }

    @Override
    public void start(Stage shown) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        stage = shown;
        Scene scene = new Scene(root(), 1440, 900);
        Looks.apply(scene, theme());
        shown.setScene(scene);
        // the stage is one for all tests, and the last may have made it small; where a small one
        // stood in the middle this one would reach over the edge of the screen
        shown.sizeToScene();
        shown.show();
        shown.centerOnScreen();
        shown.toFront();
    }

    /**
     * Monocle keeps the view of the last ordinary drag, and the next drag-and-drop would die of it.
     */
    @BeforeEach
    void forgetLastDrag() throws Exception {
        try {
            Class<?> input = Class.forName("com.sun.glass.ui.monocle.MouseInput");
            Field instance = input.getDeclaredField("instance");
            instance.setAccessible(true);
            Field view = input.getDeclaredField("dragView");
            view.setAccessible(true);
            view.set(instance.get(null), null);
        } catch (ClassNotFoundException e) {
            // a real window system forgets by itself
        }
    }

    protected Stage stage() {
        return stage;
    }

    /** Waits until the FX thread has done what was asked of it and has laid out what came of it. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        FutureTask<Void> laidOut = new FutureTask<>(() -> null);
        onFx(
                () -> {
                    new SecondFrame(laidOut).start();
                    return null;
                });
        try {
            laidOut.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nothing is drawn", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A timer is called before its frame is laid out: in the second, the first is. */
    private static final class SecondFrame extends AnimationTimer {

        private final Runnable then;
        private boolean second;

        SecondFrame(Runnable then) {
            this.then = then;
        }

        @Override
        public void handle(long now) {
            if (second) {
                stop();
                then.run();
            }
            second = true;
        }
    }

    /** What is looked for, to be clicked on or asked, is where a person would see it. */
    @Override
    public NodeQuery lookup(String query) {
        if (!Platform.isFxApplicationThread()) {
            settle();
        }
        return super.lookup(query);
    }

    @Override
    public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
        settle();
        return super.clickOn(node, motion, buttons);
    }

    /**
     * Waits until it is true, asked on the FX thread; three minutes at most, for a busy machine.
     */
    protected static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        settle();
    }

    /** What the FX thread answers; it may have much to do before. */
    protected static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, question);
    }

    /** Whether a tooltip says just that now. */
    protected static boolean explained(String sentence) {
        return Window.getWindows().stream()
                .anyMatch(
                        window ->
                                window instanceof Tooltip shown
                                        && shown.isShowing()
                                        && shown.getText().equals(sentence));
    }

    /** Writes what the window shows to {@code target/screenshots/<name>.png}. */
    protected void screenshot(String name) throws IOException {
        settle();
        WindowPicture.write(stage.getScene(), Path.of("target", "screenshots", name + ".png"));
    }
}
