package org.kernelglass.ui.evaluate.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.project.ChangeFile;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.evaluate.EvaluateWindow;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.Workspace;

@DisplayName("What a change did that nobody has read")
class EffectOfAnotherProjectTest extends EvaluateWindow {

    private final HeldThreads threads = new HeldThreads();

    private Workspace twoRuns() {
        paper.train("0001-before");
        Path after = paper.train("0002-after");
        ChangeFile.write(after, new LearnedChange("0001-before", Optional.empty()));
        return onFx(() -> paper.besides(threads));
    }

    private EffectModel opened(Workspace workspace) {
        EvaluateModel evaluate = new EvaluateModel(workspace);
        ChangeModel change = new ChangeModel(evaluate, new AmendModel(workspace));
        evaluate.runs().refresh();
        return change.effect();
    }

    @Test
    @DisplayName("is computed when its project is opened")
    void computed() {
        Workspace workspace = twoRuns();
        interact(() -> assertNotNull(opened(workspace).outcomeProperty().get()));
    }

    @Test
    @DisplayName("is not computed in another project that is opened before the change is read")
    void anotherProject() {
        Workspace workspace = twoRuns();
        interact(
                () -> {
                    threads.hold();
                    EffectModel effect = opened(workspace);
                    // the runs are listed, and the one found whose change nobody has read
                    threads.letOneGo();
                    threads.letOneGo();
                    workspace.open(workspace.project(), paper.folder().resolveSibling("another"));
                    threads.letGo();
                    assertFalse(effect.work().workingProperty().get());
                    assertNull(effect.outcomeProperty().get());
                });
    }
}
