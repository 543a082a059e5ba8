package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A page that says one thing in the middle of the place, and what to do next. */
class StatePage extends VBox {

    private static final double WIDTH = 520;

    StatePage(Ikon icon, Label title, Node... below) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("kg-page-sign");
        title.getStyleClass().add(Styles.TITLE_3);
        title.setTextAlignment(TextAlignment.CENTER);
        title.setWrapText(true);
        getStyleClass().add("kg-page");
        setAlignment(Pos.CENTER);
        setFillWidth(false);
        getChildren().addAll(sign, title);
        getChildren().addAll(below);
        for (Node node : getChildren()) {
            if (node instanceof Label label) {
                label.setTextAlignment(TextAlignment.CENTER);
                label.setMaxWidth(WIDTH);
            }
        }
    }
}
