package org.kernelglass.ui.runs;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.compare.RangesBar;
import org.kernelglass.ui.compare.RunChoice;
import org.kernelglass.ui.workspace.DeletedBar;
import org.kernelglass.ui.workspace.Deletions;
import org.kernelglass.ui.workspace.Workspace;

/** What was trained in this project: a table, and the chosen run beside it. FX thread. */
final class RunList implements Place {

    private final RunsViewModel model;
    private final RunActions actions;
    private final StackPane view = new StackPane();

    /**
     * @param comparison shows where runs are held against each other
     */
    RunList(Workspace workspace, RunChoice choice, Runnable comparison) {
        model = new RunsViewModel(workspace, choice);
        actions = new RunActions(workspace, model, view, comparison);
        RunFinder finder = new RunFinder(model, actions, workspace.texts());
        RunTable table = new RunTable(model, finder.rows(), workspace.texts());
        table.setContextMenu(new RunMenu(actions, workspace.texts()));
        BorderPane list = new BorderPane(table);
        Deletions deletions = model.changes().deletions();
        DeletedBar deleted = new DeletedBar(deletions, workspace.texts(), "runs-put-back");
        RangesBar ranges = new RangesBar(workspace.texts(), choice);
        ranges.managedProperty().bind(ranges.visibleProperty());
        list.setTop(new VBox(deleted, finder, ranges));
        list.setBottom(new ShelfBar(model, actions, workspace.texts()));
        RunDetails details = new RunDetails(workspace, model, actions);
        SplitPane halves = new SplitPane(list, details);
        halves.setDividerPositions(0.62);
        halves.getStyleClass().add("runs-halves");
        NoRuns empty = new NoRuns(workspace);
        empty.visibleProperty()
                .bind(
                        javafx.beans.binding.Bindings.isEmpty(model.rows())
                                .and(model.knownProperty())
                                .and(deletions.lastProperty().isNull()));
        halves.visibleProperty().bind(empty.visibleProperty().not());
        view.getStyleClass().add("run-list");
        view.getChildren().setAll(halves, empty);
    }

    @Override
    public String id() {
        return "list";
    }

    @Override
    public Message title() {
        return Message.of("runs.tab.list");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.showingProperty().set(true);
        model.refresh();
    }

    @Override
    public void hidden() {
        model.showingProperty().set(false);
    }

    @Override
    public List<WindowAction> actions() {
        return List.of(
                action("runs.action.refresh", model::refresh, model.knownProperty()),
                action("runs.action.resume", actions::resume, actions.canResume()),
                action("runs.action.continue", actions::buildOn, actions.canBuildOn()),
                action("runs.action.reveal", actions::reveal, actions.chosen()),
                action("runs.action.compare", actions::compare, actions.canCompare()),
                action("runs.action.pin", actions::pin, actions.canPin()),
                action("runs.action.rename", actions::rename, actions.canRename()),
                action("runs.action.delete", actions::delete, actions.canDelete()));
    }

    private static WindowAction action(
            String key, Runnable run, javafx.beans.value.ObservableValue<Boolean> enabled) {
        return new WindowAction(
                key.replace("runs.action", "runs"),
                new Message(key, List.of()),
                Optional.empty(),
                run,
                enabled);
    }
}
