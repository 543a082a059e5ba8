package org.kernelglass.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.workspace.Workspace;

/** A place with one action: it takes the last layer away. */
final class FakePlace implements Place {

    /** Ids of the places that did it, in order. */
    static final List<String> SHORTENED_BY = new ArrayList<>();

    private final String id;
    private final Workspace workspace;
    private final StackPane view;
    int shown;
    int hidden;

    FakePlace(String id, Workspace workspace) {
        this.id = id;
        this.workspace = workspace;
        this.view = new StackPane(new Label("this is " + id));
        view.setId("view-" + id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        shown++;
    }

    @Override
    public void hidden() {
        hidden++;
    }

    @Override
    public List<WindowAction> actions() {
        return List.of(
                new WindowAction(
                        id + ".shorten",
                        Message.of("network.template.lenet5.title"),
                        Optional.of(new KeyCodeCombination(KeyCode.DELETE)),
                        this::shorten,
                        new SimpleBooleanProperty(true).asObject()));
    }

    private void shorten() {
        SHORTENED_BY.add(id);
        workspace.editStack(
                Message.of("network.template.lenet5.title"),
                null,
                stack -> new LayerStack(stack.layers().subList(0, stack.layers().size() - 1)));
    }
}
