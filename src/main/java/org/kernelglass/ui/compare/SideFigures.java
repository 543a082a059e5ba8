package org.kernelglass.ui.compare;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.RunsComparison.Side;

/**
 * How right each of the two is, with its interval; of test images how often they were looked at.
 */
final class SideFigures extends FlowPane {

    private static final double POINTS = 100;

    private final Texts texts;

    SideFigures(Texts texts) {
        this.texts = texts;
        getStyleClass().add("side-figures");
    }

    void show(RunsComparison answer) {
        getChildren().clear();
        if (answer != null) {
            getChildren()
                    .addAll(side("A", answer.a(), answer.on()), side("B", answer.b(), answer.on()));
        }
    }

    private HBox side(String letter, Side side, Split on) {
        Region chip = new Region();
        chip.getStyleClass().addAll("run-chip", "compare-" + letter.toLowerCase(Locale.ROOT));
        Label name = new Label(letter);
        name.getStyleClass().add("text-bold");
        Label figure = new Label(texts.now(figure(side, on)));
        figure.setId("compare-figure-" + letter.toLowerCase(Locale.ROOT));
        HBox row = new HBox(chip, name, figure);
        row.getStyleClass().add("compare-side");
        return row;
    }

    private static Message figure(Side side, Split on) {
        if (side.accuracy().isEmpty()) {
            return Message.of("compare.figure.none");
        }
        Estimate found = side.accuracy().get();
        double value = found.value() * POINTS;
        double low = found.low() * POINTS;
        double high = found.high() * POINTS;
        return on == Split.TEST
                ? Message.of("compare.figure.test", value, low, high, side.testLooks())
                : Message.of("compare.figure.validation", value, low, high);
    }
}
