package org.kernelglass.ui.evaluate;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.message.Message;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.curves.CurvesTab;
import org.kernelglass.ui.evaluate.errors.ErrorsView;
import org.kernelglass.ui.evaluate.figures.ClassesTab;
import org.kernelglass.ui.evaluate.matrix.MatrixTab;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.evaluate.suspects.SuspectsView;

/** What came of an evaluation, in parts. FX thread. */
final class ResultTabs extends TabPane {

    private static final String ID = "evaluate-tab-";

    private final EvaluateModel model;
    private final Tab suspects;

    ResultTabs(EvaluateModel model, AmendModel amend) {
        this.model = model;
        setId("evaluate-tabs");
        getStyleClass().add("evaluate-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        suspects = suspects(amend);
        getTabs()
                .setAll(
                        tab("matrix", new MatrixTab(model, new ErrorsView(model, amend))),
                        tab("classes", new ClassesTab(model)),
                        tab("curves", new CurvesTab(model)),
                        suspects);
    }

    /** Brings a tab to the front by its name; nothing where there is none of that name. */
    void show(String name) {
        getTabs().stream()
                .filter(tab -> tab.getId().equals(ID + name))
                .forEach(getSelectionModel()::select);
    }

    /** Whether the suspected wrong labels are in front. */
    ReadOnlyBooleanProperty suspectsChosen() {
        return suspects.selectedProperty();
    }

    /** Reads the dataset's images only once somebody looks. */
    private Tab suspects(AmendModel amend) {
        SuspectsView view = new SuspectsView(model, amend);
        Tab tab = tab("suspects", view);
        view.watchedProperty().bind(tab.selectedProperty());
        return tab;
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab();
        tab.setId(ID + name);
        tab.setContent(content);
        tab.textProperty()
                .bind(model.workspace().texts().of(new Message("evaluate.tab." + name, List.of())));
        return tab;
    }
}
