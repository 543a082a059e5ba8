package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.DeletedBar;
import org.kernelglass.ui.workspace.Deletions;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.ExperimentStarter.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Sweeps, k-fold cross-validation, learning curves, measured remedies: a tab of Runs. FX thread.
 */
public final class ExperimentsPlace implements Place {

    private final ExperimentsModel model;
    private final SetupModel setup;
    private final WordedControls words;
    private final StackPane view = new StackPane();
    private final ExperimentDeletion deletion;
    private final List<WindowAction> actions;

    public ExperimentsPlace(Workspace workspace) {
        model = new ExperimentsModel(workspace);
        setup = new SetupModel(workspace);
        words = new WordedControls(workspace.texts());
        deletion = new ExperimentDeletion(model, view);
        actions = actionsNow();
        SplitPane halves = new SplitPane(list(), front());
        halves.setDividerPositions(0.25);
        halves.getStyleClass().add("runs-halves");
        NoExperiments empty = new NoExperiments(words, this::begin);
        empty.visibleProperty()
                .bind(
                        Bindings.isEmpty(model.entries())
                                .and(model.selectedProperty().isNull())
                                .and(model.knownProperty())
                                .and(model.deletions().lastProperty().isNull())
                                .and(model.settingUpProperty().not()));
        halves.visibleProperty().bind(empty.visibleProperty().not());
        view.getStyleClass().add("lab-place");
        view.getChildren().setAll(halves, empty);
        ExperimentStarter starter = workspace.experiments();
        starter.wantedProperty().addListener((observed, was, is) -> take(is));
        take(starter.wantedProperty().get());
    }

    private void take(Purpose wanted) {
        if (wanted != null) {
            model.starter().wantedProperty().set(null);
            begin(wanted);
        }
    }

    private void begin(Purpose purpose) {
        setup.begin(purpose);
        model.settingUpProperty().set(true);
    }

    private void ask() {
        setup.extend(model.shownProperty().get().kept());
        model.settingUpProperty().set(true);
    }

    private Node list() {
        MenuButton fresh = new MenuButton();
        fresh.setId("lab-new");
        fresh.textProperty().bind(words.texts().of("lab.new"));
        fresh.setGraphic(new FontIcon(BootstrapIcons.PLUS));
        for (Purpose purpose : Purpose.values()) {
            MenuItem item = new MenuItem();
            item.setId("lab-new-" + purpose.name().toLowerCase().replace('_', '-'));
            item.textProperty().bind(words.texts().of(SetupView.title(purpose)));
            item.setOnAction(event -> begin(purpose));
            fresh.getItems().add(item);
        }
        HBox head = new HBox(fresh);
        head.getStyleClass().add("lab-list-head");
        ExperimentList list = new ExperimentList(model, words);
        list.setContextMenu(new ExperimentMenu(model, words, deletion::ask));
        BorderPane side = new BorderPane(list);
        Deletions deletions = model.deletions();
        side.setTop(new VBox(head, new DeletedBar(deletions, words.texts(), "lab-put-back")));
        side.setMinWidth(220);
        return side;
    }

    private Node front() {
        ExperimentView experiment = new ExperimentView(model, words, this::ask, deletion::ask);
        SetupView form = new SetupView(setup, words, () -> model.settingUpProperty().set(false));
        form.visibleProperty().bind(model.settingUpProperty());
        experiment
                .visibleProperty()
                .bind(model.settingUpProperty().not().and(model.selectedProperty().isNotNull()));
        return new StackPane(experiment, form);
    }

    @Override
    public String id() {
        return "experiments";
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
        return actions;
    }

    private List<WindowAction> actionsNow() {
        ExperimentStarter starter = model.starter();
        ObservableValue<Boolean> always = new SimpleBooleanProperty(true);
        ObservableValue<Boolean> canResume =
                Bindings.createBooleanBinding(
                        () ->
                                model.shownProperty().get() != null
                                        && !model.shownProperty().get().kept().complete()
                                        && model.free().getValue(),
                        model.shownProperty(),
                        model.free());
        ObservableValue<Boolean> canDelete =
                Bindings.createBooleanBinding(
                        model::canDelete,
                        model.selectedProperty(),
                        model.shownProperty(),
                        starter.alive());
        KeyCombination key =
                new KeyCodeCombination(
                        KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return List.of(
                new WindowAction(
                        "experiments.new",
                        Message.of("lab.action.new"),
                        Optional.of(key),
                        () -> begin(Purpose.SWEEP),
                        always),
                new WindowAction(
                        "experiments.stop",
                        Message.of("lab.action.stop"),
                        Optional.empty(),
                        starter::stop,
                        starter.stateProperty().map(now -> now == State.RUNNING)),
                new WindowAction(
                        "experiments.resume",
                        Message.of("lab.action.resume"),
                        Optional.empty(),
                        model::resume,
                        canResume),
                new WindowAction(
                        "experiments.delete",
                        Message.of("lab.action.delete"),
                        Optional.empty(),
                        deletion::ask,
                        canDelete));
    }
}
