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
                        ParallelAxis.ofShares("", "Validation accuracy", accuracy)),
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
        Point2D smallestKernel = view.localToScreen(71, view.getHeight() - 60);
        clickOn(smallestKernel);
        assertTrue(view.pointed() >= 0, "many runs have the smallest kernel");
        assertEquals(List.of(view.pointed()), chosen);
        moveTo(view.localToScreen(view.getWidth() / 2, view.getHeight() + 200));
        settle();
        assertEquals(-1, view.pointed());
    }

    private Point2D on(int axis, double place) {
        settle();
        return view.localToScreen(view.painter().x(axis), view.painter().y(place));
    }

    private void dragOn(int axis, double from, double to) {
        drag(on(axis, from)).dropTo(on(axis, to));
        settle();
    }

    private long within() {
        return ParallelBrush.within(view.axes(), view.brushesProperty().get(), RUNS).stream()
                .filter(each -> each)
                .count();
    }

    private String marked(int axis) {
        ParallelBrush brush = ParallelBrush.on(view.axes().get(axis), view.brushesProperty().get());
        return brush == null ? "" : view.axes().get(axis).span(brush);
    }

    @Test
    @DisplayName("mark a range by a drag along an axis, several together, and lose it by a click")
    void brushed() throws Exception {
        dragOn(0, 0.3, 0.7);
        assertEquals("5", marked(0));
        long five = view.axes().get(0).texts().stream().filter("5"::equals).count();
        assertEquals(five, within());
        dragOn(3, 0.5, 1);
        assertTrue(within() < five && within() > 0, within() + " of " + five);
        screenshot("parallel-brushed-light");
        assertTrue(chosen.isEmpty(), "a drag chooses no run");
        dragOn(0, 0.5, 1);
        assertEquals("7", marked(0), "pushed along as a whole");
        dragOn(0, 0.6, 0.2);
        assertEquals("5 – 7", marked(0), "its lower end pulled down");
        clickOn(on(0, 0.7));
        assertEquals("", marked(0));
        assertTrue(chosen.isEmpty(), "nor does a click on a mark");
        clickOn(on(3, 0.9));
        assertEquals(RUNS, within());
    }

    @Test
    @DisplayName("mark a range by keys on an axis, and say it")
    void brushedByKeys() {
        interact(view::requestFocus);
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.UP).release(KeyCode.UP, KeyCode.SHIFT);
        assertEquals("5 – 7", marked(0));
        press(KeyCode.SHORTCUT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHORTCUT);
        assertEquals("5", marked(0));
        assertEquals("0.kernel: marked 5", view.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.UP).release(KeyCode.UP, KeyCode.SHIFT);
        assertEquals(2, view.brushesProperty().get().size());
        press(KeyCode.DELETE).release(KeyCode.DELETE);
        assertEquals("", marked(1));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(RUNS, within());
    }
}
