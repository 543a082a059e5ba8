package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.network.Templates;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.runs.PaperTrainer;

@DisplayName("A run that was interrupted after its epochs, before its results")
class InterruptedRunTest {

    private static final int EPOCHS = 8;

    @TempDir Path folder;
    private Workers workers;
    private RunTools tools;
    private Path run;
    private final PaperTrainer paper = new PaperTrainer();
    private final List<String> notices = new ArrayList<>();
    private final QuietWatch watch =
            new QuietWatch() {
                @Override
                public void notice(Message message) {
                    notices.add(message.key());
                }
            };

    @BeforeEach
    void interrupt() throws IOException {
        workers = new Workers(1);
        tools = PlainTools.in(folder, workers, paper);
        run = folder.resolve("runs").resolve("0001-paper");
        Path data = Stripes.dataset(folder.resolve("data"), 12, 1);
        TrainRequest request =
                TrainRequest.of(
                        "paper",
                        PlainData.grey(data, 16),
                        new StackDesign(Templates.byId("article")::stack, List.of()),
                        TrainingPlan.DEFAULT.withEpochs(EPOCHS),
                        run);
        new TrainRun(tools).run(request, watch, new RunControl());
        notices.clear();
        try (RunFolder opened = RunFolder.open(run, tools.stacks())) {
            opened.update(InterruptedRunTest::withoutResults);
        }
    }

    private static RunRecord withoutResults(RunRecord whole) {
        return new RunRecord(
                whole.name(),
                whole.created(),
                whole.versions(),
                RunState.RUNNING,
                whole.project(),
                whole.classes(),
                whole.compute(),
                whole.device(),
                whole.fitted(),
                whole.split(),
                whole.parent(),
                0,
                Optional.empty());
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    @DisplayName("is evaluated as a run of the epochs that it has learned")
    void epochs() {
        RunEvaluation evaluation =
                new EvaluateRun(tools)
                        .onOwn(run, Optional.empty(), Split.VALIDATION, watch, new RunControl());
        assertEquals(EPOCHS, evaluation.epochs());
    }
}
