package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WholeField;
import org.kernelglass.ui.workspace.DatasetState.Known;

/** What every image goes through before the network sees it. */
final class PreprocessingView extends VBox {

    private static final int MOST_PIXELS = 1024;
    private static final int START_PIXELS = 28;

    private final DataViewModel data;
    private final Words words;
    private final WholeField height;
    private final WholeField width;
    private final Segments<Color> color;
    private final Segments<Fit> fit;
    private final ChoiceBox<DepthRange> range = new ChoiceBox<>();
    private final Label rangeLabel;
    private final UsualSize usual;
    private boolean showing;

    PreprocessingView(DataViewModel data) {
        this.data = data;
        this.words = new Words(data.texts());
        height =
                pixels("height", value -> edit("height", now -> withSize(now, value, now.width())));
        width = pixels("width", value -> edit("width", now -> withSize(now, now.height(), value)));
        color = segments(Color.values(), "color", value -> edit("color", now -> with(now, value)));
        fit = segments(Fit.values(), "fit", value -> edit("fit", now -> with(now, value)));
        rangeLabel = named("data.preprocessing.range", range);
        prepareRange();
        usual = new UsualSize(data.texts(), wanted -> edit("usual", now -> wanted));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("kg-form");
        grid.addRow(0, named("data.preprocessing.height", height), height);
        grid.addRow(1, named("data.preprocessing.width", width), width);
        grid.addRow(2, named("data.preprocessing.color", color), color);
        grid.addRow(3, named("data.preprocessing.fit", fit), fit);
        grid.addRow(4, rangeLabel, range);
        getStyleClass().add("kg-group");
        getChildren().setAll(words.heading("data.preprocessing.title"), grid, usual);
        data.workspace().projectProperty().addListener((seen, was, is) -> show());
        data.knownProperty().addListener((seen, was, is) -> show());
        data.texts().sentencesProperty().addListener((seen, was, is) -> show());
        show();
    }

    private static WholeField pixels(String id, IntConsumer changed) {
        return new WholeField(id, 1, MOST_PIXELS, START_PIXELS, changed);
    }

    private Label named(String key, Node control) {
        Label label = words.label(key);
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(words.tooltip(Message.of(key + ".help")));
        control.accessibleTextProperty().bind(label.textProperty());
        return label;
    }

    private <E extends Enum<E>> Segments<E> segments(
            E[] values, String name, java.util.function.Consumer<E> picked) {
        Segments<E> segments =
                new Segments<>(
                        List.of(values),
                        value -> data.texts().of("data." + name + "." + word(value)),
                        picked);
        segments.setId(name);
        return segments;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void prepareRange() {
        range.setId("range");
        range.getStyleClass().add(Styles.SMALL);
        range.getItems().setAll(DepthRange.values());
        range.setConverter(new EnumWords<>(value -> data.texts().now("data.range." + word(value))));
        range.valueProperty()
                .addListener(
                        (seen, was, is) -> {
                            if (!showing && is != null) {
                                edit("range", now -> with(now, is));
                            }
                        });
    }

    private void edit(String setting, java.util.function.UnaryOperator<Preprocessing> change) {
        data.edits().preprocessing(setting, change);
    }

    private static Preprocessing withSize(Preprocessing now, int height, int width) {
        return new Preprocessing(height, width, now.color(), now.fit(), now.range());
    }

    private static Preprocessing with(Preprocessing now, Color color) {
        return new Preprocessing(now.height(), now.width(), color, now.fit(), now.range());
    }

    private static Preprocessing with(Preprocessing now, Fit fit) {
        return new Preprocessing(now.height(), now.width(), now.color(), fit, now.range());
    }

    private static Preprocessing with(Preprocessing now, DepthRange range) {
        return new Preprocessing(now.height(), now.width(), now.color(), now.fit(), range);
    }

    private void show() {
        showing = true;
        Preprocessing now = data.edits().settings().preprocessing();
        height.show(now.height(), MOST_PIXELS);
        width.show(now.width(), MOST_PIXELS);
        color.select(now.color());
        fit.select(now.fit());
        range.setValue(null);
        range.setValue(now.range());
        showing = false;
        Known known = data.knownProperty().get();
        boolean deep =
                known != null
                        && known.index().summary().filter(all -> all.deepestBits() > 8).isPresent();
        Words.show(range, deep);
        Words.show(rangeLabel, deep);
        usual.show(known, now);
    }
}
