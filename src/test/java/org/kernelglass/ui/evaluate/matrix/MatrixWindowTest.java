package org.kernelglass.ui.evaluate.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.evaluation.Confusion;
import org.kernelglass.ui.evaluate.EvaluateWindow;
import org.kernelglass.ui.evaluate.model.Cell;

@DisplayName("The confusion matrix in the window")
class MatrixWindowTest extends EvaluateWindow {

    private void click(Cell cell) {
        clickOn(middle(cell));
    }

    private Point2D middle(Cell cell) {
        MatrixBoard board = lookup("#evaluate-matrix").query();
        MatrixGeometry at = board.geometry();
        double x = at.x(cell.predicted()) + at.cell() / 2;
        double y = at.y(cell.actual()) + at.cell() / 2;
        return board.localToScreen(x, y);
    }

    @Test
    @DisplayName("the cell under the mouse says what is in it, and none is chosen by that")
    void pointed() throws Exception {
        openTrained();
        String hint = text("#evaluate-cell");
        for (Cell cell : List.of(new Cell(2, 0), new Cell(1, 1))) {
            moveTo(middle(cell));
            settle();
            int images = evaluated().of(cell.actual(), cell.predicted()).size();
            String name = evaluated().classes().get(cell.actual());
            String said = text("#evaluate-cell");
            assertTrue(said.startsWith(name), said);
            assertTrue(said.contains(": " + images + " image"), said);
            assertNull(model().cellProperty().get());
        }
        moveTo("#evaluate-measure-counts");
        settle();
        assertEquals(hint, text("#evaluate-cell"));
        click(new Cell(0, 1));
        moveTo(middle(new Cell(2, 0)));
        settle();
        assertTrue(text("#evaluate-cell").startsWith("stripe taken for circle"));
        moveTo("#evaluate-measure-counts");
        settle();
        assertTrue(text("#evaluate-cell").startsWith("circle taken for square"));
    }

    @Test
    @DisplayName("a cell is chosen with the mouse, and a sentence says what is in it")
    void mouse() throws Exception {
        openTrained();
        click(new Cell(0, 1));
        settle();
        assertEquals(new Cell(0, 1), model().cellProperty().get());
        long images = evaluated().of(0, 1).size();
        String said = text("#evaluate-cell");
        assertTrue(said.startsWith("circle taken for square: " + images + " image"), said);
        shoot("matrix");
    }

    @Test
    @DisplayName("the arrow keys go from cell to cell, Enter chooses")
    void keys() throws Exception {
        openTrained();
        click(new Cell(0, 0));
        type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals(new Cell(0, 0), model().cellProperty().get());
        type(KeyCode.ENTER);
        settle();
        assertEquals(new Cell(2, 1), model().cellProperty().get());
        String spoken = lookup("#evaluate-matrix").query().getAccessibleText();
        assertTrue(spoken.contains("stripe taken for square"), spoken);
        assertTrue(spoken.contains("Row 3 of 3, column 2 of 3"), spoken);
    }

    @Test
    @DisplayName("the most frequent mistakes lead to their cells")
    void mistakes() throws Exception {
        openTrained();
        TableView<Confusion> pairs = lookup("#evaluate-pairs").queryTableView();
        List<Confusion> expected = evaluated().assessment().confusion().confusions(50);
        assertEquals(expected, List.copyOf(pairs.getItems()));
        Confusion second = expected.get(1);
        interact(() -> pairs.getSelectionModel().select(1));
        assertEquals(new Cell(second.actual(), second.predicted()), model().cellProperty().get());
        assertEquals(second.images(), evaluated().of(second.actual(), second.predicted()).size());
    }

    @Test
    @DisplayName("percent of the true or of the predicted class take the place of the counts")
    void percent() throws Exception {
        openTrained();
        assertEquals("0", legendLow());
        clickOn("#evaluate-measure-of-actual");
        settle();
        assertEquals("0%", legendLow());
        shoot("matrix-share");
        clickOn("#evaluate-measure-counts");
        settle();
        assertEquals("0", legendLow());
    }

    @Test
    @DisplayName("takes turns with its images where the window is too small for both")
    void small() throws Exception {
        openTrained();
        // as much as the smallest window leaves of it
        interact(() -> ((Region) place.view()).setMaxSize(960, 437));
        until(() -> width("#evaluate-matrix") >= 400);
        shoot("matrix-small");
        click(new Cell(0, 1));
        until(() -> lookup("#evaluate-matrix").tryQuery().isEmpty());
        until(() -> width("#errors-list") >= 400);
        shoot("errors-small");
        clickOn("#errors-back");
        until(() -> width("#evaluate-matrix") >= 400);
        interact(() -> ((Region) place.view()).setMaxSize(2000, 2000));
        settle();
        click(new Cell(0, 1));
        until(() -> width("#evaluate-matrix") >= 400);
        until(() -> width("#errors-list") >= 300);
    }

    private double width(String id) {
        return lookup(id).tryQueryAs(Region.class).map(Region::getWidth).orElse(0.0);
    }

    private String legendLow() {
        return lookup("#evaluate-matrix-legend .label").queryLabeled().getText();
    }
}
