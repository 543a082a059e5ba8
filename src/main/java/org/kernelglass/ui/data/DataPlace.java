package org.kernelglass.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.FileReveal;

/** The place where a dataset is opened, looked at and prepared. FX thread. */
public final class DataPlace implements Place {

    private final DataViewModel data;
    private final PreviewModel preview;
    private final DataView view;
    private final DatasetChooser chooser;

    public DataPlace(Workspace workspace) {
        this(workspace, new FileReveal());
    }

    DataPlace(Workspace workspace, FileReveal reveal) {
        data = new DataViewModel(workspace, reveal);
        preview = new PreviewModel(data);
        view = new DataView(data, preview);
        chooser = new DatasetChooser(data, view);
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<WindowAction> actions() {
        ObservableValue<Boolean> always = new SimpleBooleanProperty(true);
        ObservableValue<Boolean> named =
                data.workspace().projectProperty().map(now -> !now.data().location().isEmpty());
        ObservableValue<Boolean> scanning = is(DatasetState.Scanning.class);
        ObservableValue<Boolean> known = is(DatasetState.Known.class);
        return List.of(
                action("data.choose-folder", "data.choose.folder", chooser::folder, always),
                action("data.choose-file", "data.choose.other", chooser::file, always),
                new WindowAction(
                        "data.rescan",
                        Message.of("data.scan.again"),
                        Optional.of(KeyCombination.valueOf("F5")),
                        data::rescan,
                        named),
                action(
                        "data.cancel-scan",
                        "data.scan.cancel",
                        () -> data.workspace().dataset().cancel(),
                        scanning),
                action("data.reshuffle", "data.preview.shuffle", preview::reshuffle, known),
                action("data.other-images", "data.preview.others", preview::others, known));
    }

    private ObservableValue<Boolean> is(Class<? extends DatasetState> kind) {
        return data.workspace().dataset().stateProperty().map(kind::isInstance);
    }

    private static WindowAction action(
            String id, String title, Runnable run, ObservableValue<Boolean> enabled) {
        return new WindowAction(id, Message.of(title), Optional.empty(), run, enabled);
    }
}
