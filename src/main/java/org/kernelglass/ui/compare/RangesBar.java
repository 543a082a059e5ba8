package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How many of the runs lie within the ranges that are marked in the plot of the settings, and a
 * button that takes the marks away; there only while something is marked. FX thread.
 */
public final class RangesBar extends HBox {

    private final RunChoice choice;

    public RangesBar(Texts texts, RunChoice choice) {
        this.choice = choice;
        RunRanges ranges = choice.ranges();
        getStyleClass().add("ranges-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(ranges.withinProperty().map(Optional::isPresent));
        Label sentence = new Label();
        sentence.getStyleClass().add("ranges-said");
        sentence.setWrapText(true);
        sentence.textProperty()
                .bind(texts.of(this::said, ranges.withinProperty(), choice.tableProperty()));
        Button clear = new Button();
        clear.getStyleClass().addAll("small", "ranges-clear");
        clear.setGraphic(new FontIcon(BootstrapIcons.X));
        clear.setMinWidth(USE_PREF_SIZE);
        clear.textProperty().bind(texts.of("compare.parallel.clear"));
        clear.setOnAction(event -> ranges.clear());
        getChildren().setAll(new FontIcon(BootstrapIcons.FUNNEL), sentence, clear);
    }

    private Message said() {
        Set<Path> within = choice.ranges().withinProperty().get().orElse(Set.of());
        return Message.of(
                "compare.parallel.within",
                within.size(),
                choice.tableProperty().get().rows().size());
    }
}
