package org.kernelglass.ui.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.runs.RunsPlace;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("A comparison, dark and in Chinese")
class CompareLooksTest extends WindowTest {

    @TempDir static Path root;

    private TwoRuns runs;

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }

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
                    place.show(ComparePlace.ID);
                    window.getChildren().setAll(place.view());
                });
    }

    @AfterEach
    void close() {
        runs.paper.close();
    }

    @Test
    @DisplayName("compares the newest two by itself, and follows the language")
    void follows() throws Exception {
        until(() -> lookup("#compare-networks-verdict").tryQuery().isPresent());
        Labeled verdict = lookup("#compare-networks-verdict").queryLabeled();
        until(() -> verdict.getText().equals("B is better"));
        screenshot("compare-dark");
        interact(() -> lookup("#compare-scroll").queryAs(ScrollPane.class).setVvalue(1));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        screenshot("compare-below-dark");
        interact(() -> runs.paper.workspace().texts().use(Locale.CHINESE));
        interact(() -> lookup("#compare-scroll").queryAs(ScrollPane.class).setVvalue(0));
        settle();
        assertTrue(verdict.getText().contains("更好"), verdict.getText());
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        screenshot("compare-dark-zh");
    }
}
