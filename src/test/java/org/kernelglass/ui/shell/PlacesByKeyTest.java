package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The places by their keys")
class PlacesByKeyTest extends ShellWindowTest {

    @Override
    protected Parent root() throws Exception {
        bench = ShellBench.asItComes(folder.resolve("places"));
        return bench.window;
    }

    @Test
    @DisplayName("come in the order of the work: Data, Design, Train, Inspect, Evaluate, Runs")
    void order() {
        List<String> order = List.of("data", "design", "train", "inspect", "evaluate", "runs");
        for (int place = 0; place < order.size(); place++) {
            push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place + 1)));
            settle();
            assertEquals(order.get(place), bench.deck.frontProperty().get().id());
        }
    }
}
