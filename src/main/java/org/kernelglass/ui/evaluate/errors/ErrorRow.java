package org.kernelglass.ui.evaluate.errors;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendmentWords;
import org.kernelglass.ui.evaluate.picture.PictureTile;
import org.kernelglass.ui.evaluate.picture.SeenPicture;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.workflow.LatestFirst;

/** An image, where the network looks in it, and what it says. FX thread. */
final class ErrorRow extends ListCell<PredictionRow> {

    static final double SIDE = 84;
    static final double HEIGHT = 100;

    private static final double OPACITY = 0.6;

    private final ErrorsModel model;
    private final Texts texts;
    private final PictureTile plain = new PictureTile(SIDE);
    private final PictureTile explained = new PictureTile(SIDE);
    private final Label name = new Label();
    private final Label said = new Label();
    private final Label mark = new Label();
    private final HBox line;
    private final InvalidationListener again = changed -> say();
    private LatestFirst.Request request;

    ErrorRow(ErrorsModel model) {
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
        explained
                .heatOpacityProperty()
                .bind(
                        javafx.beans.binding.Bindings.when(model.heatProperty())
                                .then(OPACITY)
                                .otherwise(0.0));
        line = new HBox(plain, explained, words);
        line.getStyleClass().add("errors-row");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        model.amend().overlay().addListener(new WeakInvalidationListener(again));
        texts.sentencesProperty().addListener(new WeakInvalidationListener(again));
    }

    @Override
    protected void updateItem(PredictionRow row, boolean empty) {
        PredictionRow was = getItem();
        super.updateItem(row, empty);
        if (empty || row == null) {
            forget();
            setGraphic(null);
            return;
        }
        setGraphic(line);
        if (row != was || request == null && !explained.hasHeat()) {
            forget();
            model.pictures()
                    .atHand(row)
                    .ifPresentOrElse(seen -> arrived(row, seen), () -> ask(row));
        }
        say();
    }

    private void ask(PredictionRow row) {
        request =
                model.pictures()
                        .request(
                                row,
                                Ranking.first(row.probabilities()),
                                seen -> arrived(row, seen));
    }

    private void forget() {
        if (request != null) {
            request.cancel();
            request = null;
        }
        plain.show(null);
        explained.show(null);
        mark.setText("");
        setTooltip(null);
    }

    private void arrived(PredictionRow row, SeenPicture seen) {
        if (getItem() != row) {
            return;
        }
        plain.show(seen.picture().orElse(null));
        explained.show(seen.picture().orElse(null));
        seen.heat().ifPresent(heat -> explained.heat(heat.map(), heat.place()));
        seen.problem().ifPresent(why -> said.setText(texts.now(why)));
    }

    private void say() {
        PredictionRow row = getItem();
        if (isEmpty() || row == null || model.evaluated() == null) {
            return;
        }
        int predicted = Ranking.first(row.probabilities());
        name.setText(row.image());
        said.setText(texts.now(words(row, predicted)));
        mark.setText(AmendmentWords.of(model.amend().of(Amendable.of(row)), texts));
        setAccessibleText(name.getText() + ". " + said.getText() + " " + mark.getText());
    }

    private Message words(PredictionRow row, int predicted) {
        String confidence = Numbers.percent(row.probabilities()[predicted]);
        String guess = model.evaluated().classes().get(predicted);
        return row.label() == predicted || row.label() < 0
                ? Message.of("errors.row.right", guess, confidence)
                : Message.of(
                        "errors.row.wrong",
                        guess,
                        confidence,
                        model.evaluated().classes().get(row.label()),
                        Numbers.percent(row.probabilities()[row.label()]));
    }
}
