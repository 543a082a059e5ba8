package org.kernelglass.ui.evaluate.suspects;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.AmendmentWords;
import org.kernelglass.ui.inspect.model.Numbers;

/** An image, what it is said to be, and what it is taken for. FX thread. */
final class SuspectRowCell extends ListCell<Suspect> {

    static final double HEIGHT = 96;

    private static final double SIDE = 68;

    private final SuspectsModel model;
    private final Texts texts;
    private final DatasetTile tile = new DatasetTile(SIDE);
    private final Label name = new Label();
    private final Label said = new Label();
    private final Label mark = new Label();
    private final HBox line;
    private final InvalidationListener again = changed -> say();

    SuspectRowCell(SuspectsModel model) {
        this.model = model;
        this.texts = model.amend().workspace().texts();
        said.getStyleClass().add("text-muted");
        mark.getStyleClass().add("errors-mark");
        mark.managedProperty().bind(mark.textProperty().isNotEmpty());
        VBox words = new VBox(name, said, mark);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("errors-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(tile, words);
        line.getStyleClass().add("errors-row");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        model.amend().overlay().addListener(new WeakInvalidationListener(again));
        texts.sentencesProperty().addListener(new WeakInvalidationListener(again));
    }

    @Override
    protected void updateItem(Suspect suspect, boolean empty) {
        super.updateItem(suspect, empty);
        if (empty || suspect == null || model.tilesProperty().get() == null) {
            tile.clear();
            setGraphic(null);
            return;
        }
        setGraphic(line);
        tile.show(model.tilesProperty().get(), suspect.number());
        say();
    }

    private void say() {
        Suspect suspect = getItem();
        if (isEmpty() || suspect == null) {
            return;
        }
        name.setText(suspect.image().image());
        said.setText(
                texts.now(
                        "errors.suspects.row",
                        suspect.label(),
                        Numbers.percent(suspect.labelShare()),
                        suspect.predicted(),
                        Numbers.percent(suspect.predictedShare())));
        mark.setText(AmendmentWords.of(model.amend().of(suspect.image()), texts));
        setAccessibleText(name.getText() + ". " + said.getText() + " " + mark.getText());
    }
}
