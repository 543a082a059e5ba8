package org.kernelglass.ui.evaluate.errors;

import javafx.beans.binding.Bindings;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.message.Message;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.ui.evaluate.amend.Amendable;
import org.kernelglass.ui.evaluate.amend.AmendableCell;
import org.kernelglass.ui.evaluate.amend.ImageWords;
import org.kernelglass.ui.evaluate.picture.PictureTile;
import org.kernelglass.ui.evaluate.picture.SeenPicture;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.workflow.LatestFirst;

/** An image, where the network looks in it, and what it says. FX thread. */
final class ErrorRow extends AmendableCell<PredictionRow> {

    static final double SIDE = 84;
    static final double HEIGHT = 100;

    private static final double OPACITY = 0.6;

    private final ErrorsModel model;
    private final PictureTile plain = new PictureTile(SIDE);
    private final PictureTile explained = new PictureTile(SIDE);
    private final ImageWords words;
    private LatestFirst.Request request;
    private Message problem;

    ErrorRow(ErrorsModel model) {
        super(model.amend());
        this.model = model;
        words = new ImageWords(model.amend());
        explained
                .heatOpacityProperty()
                .bind(Bindings.when(model.heatProperty()).then(OPACITY).otherwise(0.0));
        parts(plain, explained, words);
    }

    @Override
    protected boolean canShow() {
        return model.evaluated() != null;
    }

    @Override
    protected void show(PredictionRow was, PredictionRow row) {
        if (row == was && (request != null || explained.hasHeat())) {
            return;
        }
        hide();
        model.pictures().atHand(row).ifPresentOrElse(seen -> arrived(row, seen), () -> ask(row));
    }

    private void ask(PredictionRow row) {
        request =
                model.pictures()
                        .request(
                                row,
                                Ranking.first(row.probabilities()),
                                seen -> arrived(row, seen));
    }

    @Override
    protected void hide() {
        if (request != null) {
            request.cancel();
            request = null;
        }
        problem = null;
        plain.show(null);
        explained.show(null);
    }

    private void arrived(PredictionRow row, SeenPicture seen) {
        if (getItem() != row) {
            return;
        }
        plain.show(seen.picture().orElse(null));
        explained.show(seen.picture().orElse(null));
        seen.heat().ifPresent(heat -> explained.heat(heat.map(), heat.place()));
        problem = seen.problem().orElse(null);
        say(row);
    }

    @Override
    protected void say(PredictionRow row) {
        Message sentence = problem == null ? sentence(row) : problem;
        words.show(Amendable.of(row), texts().now(sentence));
        setAccessibleText(words.spoken());
    }

    private Message sentence(PredictionRow row) {
        int predicted = Ranking.first(row.probabilities());
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
