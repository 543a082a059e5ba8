package org.kernelglass.ui.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.EvaluatedRun;
import org.testfx.util.WaitForAsyncUtils;

/** The place Evaluate in a window, on a project with drawn pictures. */
public abstract class EvaluateWindow extends WindowTest {

    @TempDir static Path root;
    protected PaperProject paper;
    protected EvaluatePlace place;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place = new EvaluatePlace(paper.workspace());
        return new StackPane(place.view());
    }

    @AfterEach
    void close() {
        interact(() -> place.hidden());
        paper.close();
    }

    protected EvaluateModel model() {
        return place.model();
    }

    protected EvaluatedRun evaluated() {
        return model().evaluatedProperty().get();
    }

    /** Trains a run, shows the place and waits until it is evaluated. */
    protected void openTrained() throws Exception {
        paper.train("0001-first");
        interact(() -> place.shown());
        until(() -> evaluated() != null);
    }

    protected String text(String id) {
        return lookup(id).queryLabeled().getText();
    }

    protected void shoot(String name) throws Exception {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        screenshot("evaluate-" + name + "-" + theme().name().toLowerCase(Locale.ROOT));
    }

    /** Likewise, dark. */
    protected void shootDark(String name) throws Exception {
        interact(() -> Looks.apply(stage().getScene(), Looks.Theme.DARK));
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        screenshot("evaluate-" + name + "-dark");
        interact(() -> Looks.apply(stage().getScene(), theme()));
    }
}
