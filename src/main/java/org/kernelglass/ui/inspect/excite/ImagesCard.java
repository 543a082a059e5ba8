package org.kernelglass.ui.inspect.excite;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.work.WorkBar;

/** The training images that excite most; a click shows one to the network. FX thread. */
final class ImagesCard extends VBox {

    private final ImagesModel found;
    private final Texts texts;
    private final FlowPane tiles = new FlowPane();
    private final Label said = new Label();

    ImagesCard(ImagesModel found) {
        this.found = found;
        this.texts = found.excite().model().workspace().texts();
        getStyleClass().add("excite-card");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("inspect.exciting.title"));
        said.setId("inspect-exciting-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("text-muted");
        tiles.getStyleClass().add("exciting-tiles");
        Button find = new Button();
        find.setId("inspect-exciting-find");
        find.textProperty().bind(texts.of("inspect.exciting.find"));
        find.setMinWidth(USE_PREF_SIZE);
        find.disableProperty().bind(found.excite().model().networkProperty().isNull());
        find.setOnAction(event -> found.find());
        HBox row =
                new HBox(
                        find,
                        new WorkBar("inspect-exciting-opening", found.opening(), texts),
                        new WorkBar("inspect-exciting-progress", found.look(), texts));
        row.getStyleClass().add("inspect-choices");
        getChildren().setAll(title, row, said, tiles);
        found.strongestProperty().addListener((observed, was, is) -> show());
        found.problemProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void show() {
        List<Exciting> all = found.strongestProperty().get();
        Message problem = found.problemProperty().get();
        said.setText(texts.now(problem != null ? problem : new Message(help(all), List.of())));
        tiles.getChildren().clear();
        for (int at = 0; at < all.size(); at++) {
            Exciting one = all.get(at);
            ExcitingTile tile = new ExcitingTile("inspect-exciting-" + at, one, words(one));
            tile.setOnAction(event -> found.show(one));
            tiles.getChildren().add(tile);
        }
    }

    private static String help(List<Exciting> all) {
        if (all.isEmpty()) {
            return "inspect.exciting.empty";
        }
        return all.get(0).field().isPresent()
                ? "inspect.exciting.help"
                : "inspect.exciting.help-units";
    }

    private String words(Exciting one) {
        String value = Numbers.shortly(one.excited().value());
        int label = one.image().label();
        return label < 0
                ? value
                : found.excite().model().networkProperty().get().classes().get(label)
                        + "\n"
                        + value;
    }
}
