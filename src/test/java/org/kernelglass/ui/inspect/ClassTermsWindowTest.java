package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.tensor.Tensor;

@DisplayName("The terms of a class")
class ClassTermsWindowTest extends InspectWindow {

    private TableView<?> table() {
        return lookup("#inspect-terms-table").queryTableView();
    }

    private static double number(String sentence) {
        String last = sentence.substring(sentence.lastIndexOf(' ') + 1);
        return Double.parseDouble(last.replace('−', '-').replace("%", ""));
    }

    private int predicted() {
        Sight.Passage seen = model().passageProperty().get();
        int first = 0;
        for (int at = 1; at < seen.probabilities().length; at++) {
            first = seen.probabilities()[at] > seen.probabilities()[first] ? at : first;
        }
        return first;
    }

    @Test
    @DisplayName("begin with the predicted class and add up to the engine's logit")
    void addUp() throws Exception {
        openTrained();
        tab("terms");
        String name = model().networkProperty().get().classes().get(predicted());
        until(() -> text("#inspect-terms-title").endsWith(name));
        double sum = 0;
        for (int row = 0; row < table().getItems().size(); row++) {
            double x = number(cell(table(), row, 1));
            double weight = number(cell(table(), row, 2));
            double product = number(cell(table(), row, 3));
            assertEquals(x * weight, product, 0.01 + 0.01 * Math.abs(product));
            sum += product;
        }
        double all =
                sum + number(text("#inspect-terms-rest")) + number(text("#inspect-terms-bias"));
        float logit = model().passageProperty().get().logits()[predicted()];
        assertEquals(logit, all, 0.02);
        String said = text("#inspect-terms-logit");
        assertEquals(logit, number(said.substring(0, said.indexOf(','))), 1e-4);
        shoot("terms");
    }

    @Test
    @DisplayName("of another class are a key away, and lead to the value that they come from")
    void follows() throws Exception {
        openTrained();
        tab("terms");
        ListView<?> classes = lookup("#inspect-terms-classes").queryListView();
        until(() -> classes.getItems().size() == 3);
        clickOn(classes);
        interact(() -> classes.getSelectionModel().select(0));
        type(KeyCode.DOWN);
        until(() -> text("#inspect-terms-title").endsWith("square"));
        double x = number(cell(table(), 0, 1));
        clickOn(table());
        interact(() -> table().getSelectionModel().select(0));
        type(KeyCode.ENTER);
        settle();
        ValuePosition point = model().pointProperty().get();
        assertEquals(point.layerId(), model().layerIdProperty().get());
        Tensor output = model().output(point.layerId()).orElseThrow();
        assertEquals(x, output.values()[point.channel()], 1e-3);
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        assertEquals("inspect-tab-maps", tabs.getSelectionModel().getSelectedItem().getId());
        assertTrue(lookup("#inspect-bars").query().isVisible());
    }
}
