package org.kernelglass.ui.evaluate.curves;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** A curve with its name, its figure, and what the place that is pointed at says. FX thread. */
final class CurveCard extends VBox {

    /**
     * What is shown.
     *
     * @param figure the area, or another figure of the curve, with its interval
     * @param exact the same with all digits
     * @param at what a stop says
     */
    record Content(UnitDrawing drawing, Message figure, String exact, IntFunction<Message> at) {}

    private final ObjectProperty<Content> content = new SimpleObjectProperty<>();

    /**
     * @param name stable; messages are {@code evaluate.curve.<name>} and with {@code .x}, {@code
     *     .y}, {@code .hint}
     */
    CurveCard(String name, Texts texts) {
        getStyleClass().add("curve-card");
        String key = "evaluate.curve." + name;
        UnitChart chart = new UnitChart(texts, message(key + ".x"), message(key + ".y"));
        chart.setId("evaluate-curve-" + name);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label title = label(texts, () -> message(key));
        title.getStyleClass().add("title-4");
        Supplier<Message> figured =
                () -> content.get() == null ? message("shell.status.none") : content.get().figure();
        Label figure = new Label();
        figure.textProperty().bind(texts.of(figured, content));
        figure.setId("evaluate-area-" + name);
        figure.setWrapText(true);
        figure.setMinHeight(USE_PREF_SIZE);
        Tooltip exact = new Tooltip();
        exact.textProperty().bind(content.map(Content::exact).orElse(""));
        figure.setTooltip(exact);
        Label said = new Label();
        said.setId("evaluate-curve-said-" + name);
        said.setWrapText(true);
        said.getStyleClass().addAll("text-muted", "text-small", "curve-said");
        said.textProperty()
                .bind(
                        texts.of(
                                () -> said(chart.atProperty().get(), key),
                                chart.atProperty(),
                                content));
        chart.accessibleTextProperty()
                .bind(title.textProperty().concat(". ").concat(said.textProperty()));
        content.addListener((observed, was, is) -> show(chart, is));
        getChildren().setAll(title, figure, chart, said);
    }

    private static void show(UnitChart chart, Content is) {
        chart.show(is == null ? UnitDrawing.NOTHING : is.drawing());
    }

    private Message said(int at, String key) {
        boolean none =
                content.get() == null || at < 0 || at >= content.get().drawing().stops().size();
        return none ? message(key + ".hint") : content.get().at().apply(at);
    }

    private static Message message(String key) {
        return new Message(key, java.util.List.of());
    }

    private static Label label(Texts texts, Supplier<Message> words) {
        Label label = new Label();
        label.textProperty().bind(texts.of(words));
        return label;
    }

    /** Null for nothing. */
    void show(Content shown) {
        content.set(shown);
    }
}
