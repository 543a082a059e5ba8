package org.kernelglass.ui.design.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.VaryButton;
import org.kernelglass.ui.design.inspector.InspectorViewModel.Inspected;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.KindIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected layers: what they are, their settings to edit, their figures. */
public final class InspectorView extends VBox {

    private final DesignModel model;
    private final InspectorViewModel inspector;
    private final Texts texts;
    private final VBox content = new VBox(12);
    private final SettingSheet sheet;

    public InspectorView(DesignModel model, InspectorViewModel inspector) {
        this.model = model;
        this.inspector = inspector;
        this.texts = model.texts();
        this.sheet = new SettingSheet(inspector);
        getStyleClass().addAll("inspector", "side");
        content.getStyleClass().add("inspector-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label heading = new Label();
        heading.textProperty().bind(texts.of("design.inspector"));
        heading.getStyleClass().add("side-heading");
        getChildren().addAll(heading, scroll);
        inspector.inspectedProperty().addListener((observed, was, is) -> show());
        model.stateProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void show() {
        Inspected inspected = inspector.inspected();
        if (inspected.layers().isEmpty()) {
            content.getChildren().setAll(nothing());
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(heading(inspected));
        nodes.add(help(inspected));
        if (!inspected.settings().isEmpty()) {
            nodes.add(sheet);
        }
        inspected.single().ifPresent(layer -> nodes.add(new LayerFigures(model, layer)));
        keep(nodes);
    }

    /** Nodes that stay keep the focus that is in them. */
    private void keep(List<Node> nodes) {
        List<Node> now = content.getChildren();
        int place = now.indexOf(sheet);
        if (place < 0 || nodes.indexOf(sheet) != place) {
            content.getChildren().setAll(nodes);
            return;
        }
        for (int index = 0; index < place; index++) {
            now.set(index, nodes.get(index));
        }
        content.getChildren().remove(place + 1, now.size());
        content.getChildren().addAll(nodes.subList(place + 1, nodes.size()));
    }

    private Node heading(Inspected inspected) {
        LayerKind kind = inspected.layers().get(0).kind();
        Label title = new Label();
        title.getStyleClass().add("inspector-title");
        title.setId("inspector-title");
        HBox line = new HBox(8);
        line.getStyleClass().add("inspector-heading");
        if (inspected.oneKind()) {
            FontIcon icon = new FontIcon(KindIcons.of(kind));
            icon.getStyleClass().addAll("kind-icon", KindIcons.style(kind));
            line.getChildren().add(icon);
        }
        title.setText(title(inspected, kind));
        line.getChildren().add(title);
        if (inspector.canVaryKind()) {
            line.getChildren().add(new VaryButton("kind", texts, inspector::varyKind));
        }
        return line;
    }

    private String title(Inspected inspected, LayerKind kind) {
        if (inspected.single().isPresent()) {
            return kind.id();
        }
        Message several = Message.of("design.layers", inspected.layers().size());
        return inspected.oneKind()
                ? texts.now("design.inspector.several", kind.id(), several)
                : texts.now(several);
    }

    private Node help(Inspected inspected) {
        String id = inspected.layers().get(0).kind().id();
        Label help = new Label();
        help.getStyleClass().add("inspector-help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        if (!inspected.oneKind()) {
            help.setText(texts.now("design.inspector.mixed"));
        } else {
            help.setText(
                    texts.now("layer." + id + ".title")
                            + " · "
                            + texts.now("layer." + id + ".help"));
        }
        return help;
    }

    private Node nothing() {
        Label hint = new Label(texts.now("design.inspector.nothing"));
        hint.getStyleClass().add("inspector-help");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        Button first = new Button(texts.now("design.inspector.first"));
        first.setVisible(!model.state().layers().isEmpty());
        first.setOnAction(event -> model.selection().only(model.state().order().get(0)));
        return new VBox(12, hint, first);
    }

    /** Puts the focus on the first setting. */
    public void open() {
        sheet.open();
    }
}
