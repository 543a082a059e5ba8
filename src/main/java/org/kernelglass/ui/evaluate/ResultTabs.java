package org.kernelglass.ui.evaluate;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.message.Message;
import org.kernelglass.ui.evaluate.curves.CurvesTab;
import org.kernelglass.ui.evaluate.figures.ClassesTab;
import org.kernelglass.ui.evaluate.matrix.MatrixTab;
import org.kernelglass.ui.evaluate.model.EvaluateModel;

/** What came of an evaluation, in parts. FX thread. */
final class ResultTabs extends TabPane {

    private final EvaluateModel model;

    ResultTabs(EvaluateModel model) {
        this.model = model;
        setId("evaluate-tabs");
        getStyleClass().add("evaluate-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs()
                .setAll(
                        tab("matrix", new MatrixTab(model)),
                        tab("classes", new ClassesTab(model)),
                        tab("curves", new CurvesTab(model)));
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab();
        tab.setId("evaluate-tab-" + name);
        tab.setContent(content);
        tab.textProperty()
                .bind(model.workspace().texts().of(new Message("evaluate.tab." + name, List.of())));
        return tab;
    }
}
