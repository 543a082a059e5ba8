package org.kernelglass.ui.design.stack;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.network.Templates;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how a stack begins. */
final class EmptyStack extends VBox {

    EmptyStack(DesignModel model, StackCommands commands) {
        super(12);
        getStyleClass().add("empty-stack");
        setAlignment(Pos.CENTER);
        FontIcon icon = new FontIcon(BootstrapIcons.LAYERS);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(model.texts().of("design.empty.title"));
        Label hint = new Label();
        hint.getStyleClass().add("text-muted");
        hint.setWrapText(true);
        hint.textProperty().bind(model.texts().of("design.empty.hint"));
        Button article = new Button();
        article.getStyleClass().add("accent");
        article.textProperty().bind(model.texts().of("design.empty.template"));
        article.setOnAction(event -> commands.replace(Templates.byId("article")));
        getChildren().addAll(icon, title, hint, article);
    }
}
