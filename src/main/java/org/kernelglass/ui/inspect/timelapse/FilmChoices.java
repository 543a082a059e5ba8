package org.kernelglass.ui.inspect.timelapse;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedCell;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;

/** What is played, and on which colour scale. FX thread. */
final class FilmChoices extends HBox {

    private final LapseModel lapse;
    private final Player player;
    private final Texts texts;
    private final ScaleLegend signed = new ScaleLegend(ColorMap.DIVERGING);
    private final ScaleLegend activations = new ScaleLegend(ColorMap.VIRIDIS);

    FilmChoices(LapseModel lapse, Player player, Texts texts) {
        this.lapse = lapse;
        this.player = player;
        this.texts = texts;
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(texts.of("inspect.timelapse.show"));
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(title, what(), scale(), space, signed, activations);
        for (ScaleLegend legend : new ScaleLegend[] {signed, activations}) {
            legend.setMinWidth(USE_PREF_SIZE);
            legend.managedProperty().bind(legend.visibleProperty());
        }
        player.exposureProperty().addListener((observed, was, is) -> legend());
        texts.sentencesProperty().addListener((observed, was, is) -> legend());
        legend();
    }

    private Node what() {
        ComboBox<Shown> box = new ComboBox<>();
        box.setId("inspect-timelapse-what");
        box.accessibleTextProperty().bind(texts.of("inspect.timelapse.show"));
        box.setPrefWidth(300);
        WordedCell.in(box, Shown::title, texts);
        choose(box);
        lapse.offers().addListener((ListChangeListener<Shown>) change -> choose(box));
        lapse.shownProperty().addListener((observed, was, is) -> box.setValue(is));
        box.valueProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is != null) {
                                lapse.shownProperty().set(is);
                            }
                        });
        return box;
    }

    /** A box whose choices have changed forgets what was chosen, and is told anew. */
    private void choose(ComboBox<Shown> box) {
        box.getItems().setAll(lapse.offers());
        box.setValue(lapse.shownProperty().get());
    }

    private Node scale() {
        CheckBox own = new CheckBox();
        own.setId("inspect-timelapse-own-scale");
        own.textProperty().bind(texts.of("inspect.timelapse.own-scale"));
        own.selectedProperty().bindBidirectional(player.ownScaleProperty());
        own.setMinWidth(USE_PREF_SIZE);
        return own;
    }

    private void legend() {
        Exposure exposure = player.exposureProperty().get();
        Film film = player.filmProperty().get();
        boolean shown = exposure != null && film != null && !film.planes().colour();
        signed.setVisible(shown && film.signed());
        activations.setVisible(shown && !film.signed());
        if (shown) {
            Locale locale = texts.sentencesProperty().get().locale();
            (film.signed() ? signed : activations).show(exposure.low(), exposure.high(), locale);
        }
    }
}
