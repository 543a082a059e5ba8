package org.kernelglass.ui.evaluate.suspects;

import org.kernelglass.ui.evaluate.amend.AmendableCell;
import org.kernelglass.ui.evaluate.amend.ImageWords;
import org.kernelglass.ui.inspect.model.Numbers;

/** An image whose label is probably wrong, and what networks say of it. FX thread. */
final class SuspectRowCell extends AmendableCell<Suspect> {

    static final double HEIGHT = 96;

    private static final double SIDE = 68;

    private final SuspectsModel model;
    private final DatasetTile tile = new DatasetTile(SIDE);
    private final ImageWords words;

    SuspectRowCell(SuspectsModel model) {
        super(model.amend());
        this.model = model;
        words = new ImageWords(model.amend());
        parts(tile, words);
    }

    @Override
    protected boolean canShow() {
        return model.tilesProperty().get() != null;
    }

    @Override
    protected void show(Suspect was, Suspect suspect) {
        tile.show(model.tilesProperty().get(), suspect.number());
    }

    @Override
    protected void hide() {
        tile.clear();
    }

    @Override
    protected void say(Suspect suspect) {
        words.show(
                suspect.image(),
                texts().now(
                                "errors.suspects.row",
                                suspect.label(),
                                Numbers.percent(suspect.labelShare()),
                                suspect.predicted(),
                                Numbers.percent(suspect.predictedShare())));
        setAccessibleText(words.spoken());
    }
}
