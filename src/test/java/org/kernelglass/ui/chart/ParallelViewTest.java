package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Texts;

@DisplayName("Parallel coordinates of fifty runs")
class ParallelViewTest extends WindowTest {

    private static final int RUNS = 50;

    private final List<Integer> chosen = new ArrayList<>();
    private ParallelView view;

    @Override
    protected Parent root() {
        view = new ParallelView(new Texts(Locale.ENGLISH), chosen::add);
        Random random = new Random(5);
        List<String> kernel = new ArrayList<>();
        List<String> rate = new ArrayList<>();
        List<String> optimizer = new ArrayList<>();
        List<Double> accuracy = new ArrayList<>();
        List<ParallelLine> lines = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            kernel.add(Integer.toString(3 + 2 * random.nextInt(3)));
            rate.add(List.of("0.0001", "0.001", "0.003", "0.01").get(random.nextInt(4)));
            optimizer.add(List.of("adam", "sgd", "rmsprop").get(random.nextInt(3)));
            accuracy.add(0.7 + 0.25 * random.nextDouble());
            lines.add(new ParallelLine("run " + run, run == 7 ? 0 : run == 20 ? 1 : -1));
        }
        view.show(
                List.of(
                        ParallelAxis.ofTexts("0.kernel", kernel),
                        ParallelAxis.ofTexts("learning_rate", rate),
                        ParallelAxis.ofTexts("optimizer.name", optimizer),
                        ParallelAxis.ofShares("Validation accuracy", accuracy)),
                lines);
        return new VBox(view);
    }

    @Test
    @DisplayName("go from run to run by the keys, say each, and choose one")
    void keys() throws Exception {
        interact(view::requestFocus);
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertEquals(1, view.pointed());
        Object said = view.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        assertTrue(said.toString().startsWith("run 1\n0.kernel: "), said.toString());
        press(KeyCode.END).release(KeyCode.END);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(List.of(RUNS - 1), chosen);
        screenshot("parallel-50-light");
    }

    @Test
    @DisplayName("let the line under the mouse stand out, and press it")
    void mouse() {
        settle();
        Point2D smallestKernel = view.localToScreen(71, view.getHeight() - 16);
        clickOn(smallestKernel);
        assertTrue(view.pointed() >= 0, "many runs have the smallest kernel");
        assertEquals(List.of(view.pointed()), chosen);
        moveTo(view.localToScreen(view.getWidth() / 2, view.getHeight() + 200));
        settle();
        assertEquals(-1, view.pointed());
    }
}
