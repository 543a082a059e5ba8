package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Size;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.DatasetState.Known;

/** Offers the size and colour that most images of a dataset have, where others are set. */
final class UsualSize extends Hyperlink {

    private static final int LARGEST = 256;

    private final Texts texts;
    private final Consumer<Preprocessing> taken;
    private Preprocessing offered;

    /**
     * @param taken told the preprocessing that the person takes
     */
    UsualSize(Texts texts, Consumer<Preprocessing> taken) {
        this.texts = texts;
        this.taken = taken;
        setId("usual-size");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add(Styles.TEXT_SMALL);
        setOnAction(event -> this.taken.accept(offered));
    }

    /**
     * @param known null for no dataset
     */
    void show(Known known, Preprocessing now) {
        Optional<Preprocessing> usual =
                Optional.ofNullable(known)
                        .flatMap(there -> there.index().summary())
                        .filter(UsualSize::isUsual)
                        .map(summary -> usual(summary, now))
                        .filter(wanted -> !wanted.equals(now));
        Words.show(this, usual.isPresent());
        usual.ifPresent(this::offer);
    }

    private void offer(Preprocessing wanted) {
        offered = wanted;
        String color = wanted.color().name().toLowerCase(Locale.ROOT);
        setText(
                texts.now(
                        "data.preprocessing.usual",
                        wanted.height(),
                        wanted.width(),
                        Message.of("data.color." + color)));
        setVisited(false);
    }

    /** Whether one size stands for most images and a network can take it. */
    private static boolean isUsual(DatasetSummary summary) {
        Size size = summary.mostCommonSize();
        return Math.max(size.height(), size.width()) <= LARGEST
                && summary.heights().median() == size.height()
                && summary.widths().median() == size.width();
    }

    private static Preprocessing usual(DatasetSummary summary, Preprocessing now) {
        Size size = summary.mostCommonSize();
        Color color = summary.color() ? Color.RGB : Color.GREY;
        return new Preprocessing(size.height(), size.width(), color, now.fit(), now.range());
    }
}
