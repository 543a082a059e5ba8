package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationKinds;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.message.Refusal;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** How training images are varied: a list to which kinds are added and from which they go. */
final class AugmentationsView extends VBox {

    private final DataViewModel data;
    private final VBox cards = new VBox();
    private final MenuButton add = new MenuButton(null, new FontIcon(BootstrapIcons.PLUS));
    private final Label nothing;
    private List<AugmentationKind> shown = List.of();

    AugmentationsView(DataViewModel data) {
        this.data = data;
        Words words = new Words(data.texts());
        nothing = words.remark("data.augmentation.none");
        add.textProperty().bind(data.texts().of("data.augmentation.add"));
        add.getStyleClass().add(Styles.SMALL);
        add.setId("add-augmentation");
        cards.getStyleClass().add("kg-cards");
        getStyleClass().add("kg-group");
        getChildren().setAll(words.heading("data.augmentation.title"), nothing, cards, add);
        data.workspace().projectProperty().addListener((seen, was, is) -> show());
        show();
    }

    private void show() {
        List<AugmentationKind> kinds = kinds();
        if (ids(kinds).equals(ids(shown)) && cards.getChildren().size() == kinds.size()) {
            for (int at = 0; at < kinds.size(); at++) {
                ((AugmentationCard) cards.getChildren().get(at)).show(kinds.get(at));
            }
        } else {
            List<AugmentationCard> made = new ArrayList<>();
            for (int at = 0; at < kinds.size(); at++) {
                made.add(card(at, kinds.get(at)));
            }
            cards.getChildren().setAll(made);
        }
        shown = kinds;
        offerOthers();
        Words.show(nothing, kinds.isEmpty());
    }

    /** Those of the project; one that cannot be read is said beside the preview. */
    private List<AugmentationKind> kinds() {
        try {
            return AugmentationText.parse(data.edits().settings().augmentation());
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    private static List<String> ids(List<AugmentationKind> kinds) {
        return kinds.stream().map(AugmentationKind::id).toList();
    }

    private AugmentationCard card(int place, AugmentationKind kind) {
        return new AugmentationCard(
                data,
                kind,
                (key, text) ->
                        data.edits()
                                .changeAugmentation(place, shown.get(place).with(key, text), key),
                () -> data.edits().removeAugmentation(place, shown.get(place)));
    }

    private void offerOthers() {
        List<MenuItem> items = new ArrayList<>();
        for (AugmentationKind kind : AugmentationKinds.ALL) {
            if (!ids(shown).contains(kind.id())) {
                MenuItem item = new MenuItem();
                item.setId("add-" + kind.id());
                item.textProperty().bind(data.texts().of(DataEdits.title(kind)));
                item.setOnAction(event -> data.edits().addAugmentation(kind));
                items.add(item);
            }
        }
        add.getItems().setAll(items);
        add.setDisable(items.isEmpty());
    }
}
