package org.kernelglass.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.message.Message;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One augmentation with its settings. */
final class AugmentationCard extends VBox {

    private final List<ParameterRow> rows = new ArrayList<>();

    /**
     * @param changed told the key and the new value as text
     */
    AugmentationCard(
            DataViewModel data,
            AugmentationKind kind,
            BiConsumer<String, String> changed,
            Runnable remove) {
        Words words = new Words(data.texts());
        Label title = new Label();
        title.textProperty().bind(data.texts().of(DataEdits.title(kind)));
        title.setTooltip(words.tooltip(Message.of("feed.augmentation." + kind.id() + ".help")));
        title.getStyleClass().add("kg-card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button away = words.iconButton("data.augmentation.remove", BootstrapIcons.X, remove);
        away.setId("remove-" + kind.id());
        HBox line = new HBox(title, space, away);
        line.setAlignment(Pos.CENTER_LEFT);
        kind.parameters()
                .forEach(parameter -> rows.add(new ParameterRow(data, parameter, changed)));
        setId("augmentation-" + kind.id());
        getStyleClass().add("kg-augmentation");
        getChildren().add(line);
        getChildren().addAll(rows);
    }

    void show(AugmentationKind kind) {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).show(kind.parameters().get(at));
        }
    }
}
