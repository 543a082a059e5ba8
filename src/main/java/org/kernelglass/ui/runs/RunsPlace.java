package org.kernelglass.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.compare.ComparePlace;
import org.kernelglass.ui.compare.RunChoice;
import org.kernelglass.ui.workspace.Workspace;

/**
 * What was trained in this project, in tabs, each a place by itself: the list of the runs, their
 * comparison, and what else belongs here. FX thread.
 */
public final class RunsPlace implements Place {

    private final List<Place> places = new ArrayList<>();
    private final TabPane tabs = new TabPane();
    private boolean showing;

    public RunsPlace(Workspace workspace) {
        this(workspace, List.of());
    }

    /**
     * @param more tabs behind these, in this order
     */
    public RunsPlace(Workspace workspace, List<Place> more) {
        RunChoice choice = new RunChoice();
        places.add(new RunList(workspace, choice, () -> show(ComparePlace.ID)));
        places.add(new ComparePlace(workspace, choice));
        places.addAll(more);
        tabs.getStyleClass().add("runs-place");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        places.forEach(place -> tabs.getTabs().add(tab(place, workspace.texts())));
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .addListener((observed, was, is) -> turn(was.intValue(), is.intValue()));
    }

    private static Tab tab(Place place, Texts texts) {
        Tab tab = new Tab();
        tab.setId("runs-tab-" + place.id());
        tab.textProperty().bind(texts.of(place.title()));
        tab.setContent(place.view());
        return tab;
    }

    private void turn(int was, int is) {
        if (showing) {
            places.get(was).hidden();
            places.get(is).shown();
        }
    }

    private Place front() {
        return places.get(tabs.getSelectionModel().getSelectedIndex());
    }

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public Node view() {
        return tabs;
    }

    @Override
    public void shown() {
        showing = true;
        front().shown();
    }

    @Override
    public void hidden() {
        showing = false;
        front().hidden();
    }

    @Override
    public void show(String part) {
        for (int tab = 0; tab < places.size(); tab++) {
            if (places.get(tab).id().equals(part)) {
                tabs.getSelectionModel().select(tab);
            }
        }
    }

    @Override
    public List<WindowAction> actions() {
        return places.stream()
                .flatMap(place -> place.actions().stream().map(action -> inFront(place, action)))
                .toList();
    }

    /** What is done in a tab is seen there. */
    private WindowAction inFront(Place place, WindowAction action) {
        return new WindowAction(
                action.id(),
                action.title(),
                action.key(),
                () -> {
                    show(place.id());
                    action.run().run();
                },
                action.enabled());
    }
}
