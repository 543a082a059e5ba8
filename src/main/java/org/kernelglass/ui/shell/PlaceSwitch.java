package org.kernelglass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of the places, in the order of the work. FX thread. */
final class PlaceSwitch extends HBox {

    private double whole;
    private boolean narrow;

    PlaceSwitch(PlaceDeck deck, Texts texts) {
        getStyleClass().add("place-switch");
        setAlignment(Pos.CENTER);
        texts.sentencesProperty().addListener((observed, was, is) -> narrow(false));
        ToggleGroup one = new ToggleGroup();
        for (PlaceOffer offer : deck.offers()) {
            ToggleButton button = new ToggleButton(null, new FontIcon(offer.icon()));
            button.setId("place-" + offer.id());
            button.textProperty().bind(texts.of(offer.title()));
            button.setToggleGroup(one);
            button.setSelected(deck.isFront(offer.id()));
            button.setOnAction(event -> press(deck, offer.id(), button));
            deck.frontProperty()
                    .addListener(
                            (observed, was, is) -> button.setSelected(deck.isFront(offer.id())));
            getChildren().add(button);
        }
    }

    /** Where there is no room for icons and names, the names stand alone. */
    void fit(double room) {
        if (!narrow) {
            whole = prefWidth(-1);
        }
        narrow(whole > room);
    }

    private void narrow(boolean is) {
        if (is != narrow) {
            narrow = is;
            for (Node button : getChildren()) {
                ((Labeled) button)
                        .setContentDisplay(is ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
            }
        }
    }

    /** A second press must not leave no place in front. */
    private static void press(PlaceDeck deck, String id, ToggleButton button) {
        deck.show(id);
        button.setSelected(true);
    }
}
