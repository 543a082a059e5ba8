package org.kernelglass.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of the places, in the order of the work. FX thread. */
final class PlaceSwitch extends HBox {

    PlaceSwitch(PlaceDeck deck, Texts texts) {
        getStyleClass().add("place-switch");
        setAlignment(Pos.CENTER);
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

    /** A second press must not leave no place in front. */
    private static void press(PlaceDeck deck, String id, ToggleButton button) {
        deck.show(id);
        button.setSelected(true);
    }
}
