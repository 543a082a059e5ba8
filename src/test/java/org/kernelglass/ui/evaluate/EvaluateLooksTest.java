package org.kernelglass.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.evaluate.model.Cell;

@DisplayName("Evaluate shows what it has")
class EvaluateLooksTest extends EvaluateWindow {

    private static final List<String> CLOTHES =
            List.of(
                    "T-shirt",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot");

    private void open(List<String> classes, int images) throws Exception {
        Path run = paper.train("0001-first");
        new ToldPredictions(classes).tell(run, images);
        interact(() -> place.shown());
        until(() -> evaluated() != null);
    }

    private void tab(String name) {
        TabPane tabs = lookup("#evaluate-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals("evaluate-tab-" + name))
                                .findFirst()
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
        settle();
    }

    @Test
    @DisplayName("of ten classes, in both languages")
    void ten() throws Exception {
        open(CLOTHES, 1000);
        interact(() -> model().cellProperty().set(new Cell(8, 9)));
        shoot("ten");
        assertTrue(text("#evaluate-cell").startsWith("Bag taken for Ankle boot"));
        tab("classes");
        shoot("classes");
        tab("curves");
        interact(() -> model().labelProperty().set(6));
        clickOn("#evaluate-curve-roc");
        type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        settle();
        String said = text("#evaluate-curve-said-roc");
        assertTrue(said.startsWith("Threshold "), said);
        assertTrue(text("#evaluate-area-roc").startsWith("Area 0."), text("#evaluate-area-roc"));
        shoot("curves");
        interact(() -> paper.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        shoot("curves-chinese");
        tab("classes");
        shoot("classes-chinese");
        tab("matrix");
        shoot("ten-chinese");
        assertEquals("测试集已查看 1 次", text("#evaluate-looks"));
    }

    @Test
    @DisplayName("of two classes and of a hundred")
    void twoAndMany() throws Exception {
        List<String> many =
                IntStream.range(0, 100).mapToObj(number -> "species " + number).toList();
        open(many, 2000);
        interact(() -> model().cellProperty().set(new Cell(57, 58)));
        shoot("hundred");
        assertTrue(text("#evaluate-cell").startsWith("species 57 taken for species 58"));
        Path second = paper.train("0002-second");
        new ToldPredictions(List.of("normal", "pneumonia")).tell(second, 300);
        interact(() -> model().runs().refresh());
        until(() -> model().runs().folders().contains(second));
        interact(() -> model().runProperty().set(second));
        until(() -> evaluated() != null && evaluated().run().equals(second));
        shoot("two");
        assertEquals(2, evaluated().classes().size());
    }
}
