package org.kernelglass.ui.train;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.LayoutIsland;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.live.AdvicePanel;
import org.kernelglass.ui.live.LivePanel;
import org.kernelglass.ui.workspace.Workspace;

/** The plan on the left, the run and its curves beside it. FX thread. */
final class TrainView extends BorderPane {

    TrainView(Workspace workspace, TrainViewModel model, SaveQuestion files) {
        WordedControls words = new WordedControls(workspace.texts());
        EmptyState empty = new EmptyState(model, words);
        ChartBoard board = new ChartBoard(model, words, workspace.background(), files);
        getStyleClass().add("train-place");
        setLeft(new PlanForm(workspace, words));
        RunFaces faces = new RunFaces(workspace.texts());
        AdvicePanel advice = new AdvicePanel(workspace);
        faces.add("curves", board);
        faces.add("live", new LivePanel(workspace).view());
        faces.add("advice", advice.view(), advice.count());
        StackPane middle = new StackPane(empty, faces);
        VBox.setVgrow(middle, Priority.ALWAYS);
        LayoutIsland progress = new LayoutIsland(new RunProgress(model, words));
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox head = new HBox(20, new RunBar(model, words), progress);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("run-head");
        VBox run =
                new VBox(
                        head,
                        new ReadinessLine(workspace, model, words),
                        new NoticeList(model, words),
                        new EndingCard(model, words),
                        middle);
        run.getStyleClass().add("run-column");
        setCenter(scrolling(run));
        faces.visibleProperty().bind(model.hasRunProperty());
        empty.visibleProperty().bind(model.hasRunProperty().not());
    }

    /** As high as the window leaves room for, and where that is too little, scrolled. */
    private static ScrollPane scrolling(VBox run) {
        ScrollPane scroll = new ScrollPane(run);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "run-scroll");
        return scroll;
    }
}
