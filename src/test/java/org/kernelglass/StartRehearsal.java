package org.kernelglass;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.kernelglass.ui.shell.SlowTrainer;
import org.kernelglass.ui.shell.WorkbenchWindow;
import org.kernelglass.workflow.Places;

/**
 * A start that is only watched: help, then the window, each of its places once, and closed again;
 * no engine. Not a test: while the program is packaged the virtual machine writes down which
 * classes this takes, for {@link StartArchive}. Needs no display where JavaFX is told to do
 * without.
 */
public final class StartRehearsal extends AnimationTimer {

    private static final int FRAMES_PER_PLACE = 8;

    private final Window window;
    private final Deque<KeyCode> keys =
            new ArrayDeque<>(
                    List.of(
                            KeyCode.DIGIT1,
                            KeyCode.DIGIT3,
                            KeyCode.DIGIT4,
                            KeyCode.DIGIT5,
                            KeyCode.DIGIT6,
                            KeyCode.DIGIT2));
    private int frame;

    private StartRehearsal(Window window) {
        this.window = window;
    }

    /**
     * @param arguments a folder for all that a start leaves behind
     */
    public static void main(String[] arguments) {
        Launcher.run(new String[] {"--help"});
        Launcher.run(new String[] {"train", "--help"});
        Places places =
                new Places(Path.of(arguments[0], "cache"), Path.of(arguments[0], "projects"));
        LogFile.open(places.log());
        Thread prompter = new Thread(StartRehearsal::awaitWindow);
        prompter.setDaemon(true);
        prompter.start();
        WorkbenchWindow.open(
                sentences -> new Workbench(places, sentences, Optional.of(new SlowTrainer())));
        System.exit(0);
    }

    private static void awaitWindow() {
        try {
            while (Window.getWindows().stream().noneMatch(Window::isShowing)) {
                Thread.sleep(50);
            }
            Platform.runLater(() -> new StartRehearsal(Window.getWindows().get(0)).start());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void handle(long now) {
        if (++frame % FRAMES_PER_PLACE > 0) {
            return;
        }
        if (keys.isEmpty()) {
            stop();
            window.hide();
        } else {
            press(keys.poll());
        }
    }

    private void press(KeyCode key) {
        window.getScene()
                .getRoot()
                .fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }
}
