package org.kernelglass.ui.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.StepTimer;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackSpeed;
import org.kernelglass.ui.design.model.StackSummary;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.TimeStack;
import org.kernelglass.workflow.UseCases;

@DisplayName("The speed of a stack")
class SpeedWatchTest extends WindowTest {

    private final ObjectProperty<StackSpeed> speed = new SimpleObjectProperty<>();
    private Workspace workspace;
    private SpeedWatch watch;
    private boolean refused;

    @Override
    protected Parent root() {
        Workspace bench = DesignBench.workspace(DesignBench.large(), TensorShape.image(1, 28, 28));
        workspace =
                new Workspace(
                        bench.project(),
                        bench.folderProperty().get(),
                        timing(bench.useCases()),
                        new Texts(Locale.ENGLISH),
                        new Background(new HeldThreads(), new FxThread()));
        StackSummary summary = new StackSummary(1, 1, 1, 1, 2, 32, 32, 0, 0, List.of());
        watch =
                new SpeedWatch(
                        new DesignModel(workspace),
                        new SimpleBooleanProperty(true),
                        new SimpleObjectProperty<>(summary),
                        speed);
        return new StackPane();
    }

    private UseCases timing(UseCases others) {
        TimeStack timing = new TimeStack(this::timer);
        return (UseCases)
                Proxy.newProxyInstance(
                        UseCases.class.getClassLoader(),
                        new Class<?>[] {UseCases.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("timing")
                                        ? timing
                                        : method.invoke(others, arguments));
    }

    /** Refuses the first stack, and another has come by then. */
    private Optional<StepTimer> timer() {
        if (refused) {
            return Optional.of((program, batchSize, request) -> OptionalDouble.of(500));
        }
        refused = true;
        DesignBench.edit(workspace, 8);
        throw new Refusal(Message.of("design.stack"));
    }

    @Test
    @DisplayName("is asked anew where a newer stack came while that of an older one was refused")
    void newer() throws Exception {
        until(() -> speed.get() != null);
        assertEquals(500, speed.get().imagesPerSecond());
    }
}
