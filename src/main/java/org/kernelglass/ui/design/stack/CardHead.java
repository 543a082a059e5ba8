package org.kernelglass.ui.design.stack;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.CardFacts;
import org.kernelglass.ui.design.model.Figures;
import org.kernelglass.ui.design.model.KindIcons;
import org.kernelglass.ui.design.model.KindLine;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line of a card: sign, kind, settings, and the figures in columns; two lines where narrow. */
final class CardHead extends VBox {

    /** Widths of the columns at the usual size of text. */
    static final double SHAPE = 92;

    static final double COUNT = 76;

    /** Of the text of figures, as a share of the usual size. */
    static final double FIGURE_SIZE = 0.93;

    private static final Insets INDENT = new Insets(0, 0, 0, 22);

    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label settings = new Label();
    private final Label shape = new Label();
    private final Label count = new Label();
    private final ShareBar bar = new ShareBar();
    private final Tooltip help = new Tooltip();
    private final Tooltip cost = new Tooltip();
    private CardFacts shown;

    CardHead(boolean compact) {
        super(2);
        getStyleClass().add("card-head");
        name.getStyleClass().add("card-name");
        settings.getStyleClass().add("card-settings");
        shape.getStyleClass().add("card-figure");
        count.getStyleClass().addAll("card-figure", "card-count");
        name.setMinWidth(Region.USE_PREF_SIZE);
        settings.setMinWidth(0);
        help.setWrapText(true);
        help.setMaxWidth(360);
        name.setTooltip(help);
        count.setTooltip(cost);
        Tooltip.install(bar, cost);
        if (compact) {
            narrow();
        } else {
            wide();
        }
    }

    private void wide() {
        TextWidth.atLeast(shape, SHAPE, FIGURE_SIZE);
        TextWidth.atLeast(count, COUNT, FIGURE_SIZE);
        shape.setAlignment(Pos.CENTER_RIGHT);
        count.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(line(icon, name, settings, space(), shape, count, bar));
    }

    private void narrow() {
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        settings.setPadding(INDENT);
        settings.setWrapText(true);
        shape.setPadding(INDENT);
        getChildren().setAll(line(icon, name, space(), count), settings, shape);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /**
     * @param anew whether everything is written again, as when the language changes
     */
    void show(CardFacts facts, Texts texts, boolean anew) {
        Figures figures = new Figures(texts.sentencesProperty().get().locale());
        if (anew || shown == null || !shown.kind().equals(facts.kind())) {
            kind(facts, texts);
        }
        shape.setText(facts.output().map(TensorShape::display).orElse("–"));
        count.setText(facts.parameters() == 0 ? "–" : figures.count(facts.parameters()));
        bar.show(facts.bar());
        shown = facts;
        help.setOnShowing(event -> help.setText(help(texts)));
        cost.setOnShowing(event -> cost.setText(cost(texts, figures)));
    }

    private void kind(CardFacts facts, Texts texts) {
        icon.setIconCode(KindIcons.of(facts.kind()));
        icon.getStyleClass().setAll("ikonli-font-icon", "kind-icon", KindIcons.style(facts.kind()));
        name.setText(facts.kind().id());
        settings.setText(KindLine.of(facts.kind(), texts));
        settings.setManaged(!settings.getText().isEmpty());
        settings.setVisible(settings.isManaged());
    }

    private String help(Texts texts) {
        String kind = "layer." + shown.kind().id();
        return shown.address()
                + "  "
                + texts.now(kind + ".title")
                + "\n"
                + texts.now(kind + ".help");
    }

    private String cost(Texts texts, Figures figures) {
        return texts.now(
                "design.card.cost",
                figures.exact(shown.parameters()),
                figures.exact(shown.multiplyAdds()),
                figures.percent(shown.bar() / (double) CardFacts.WHOLE));
    }

    /** Said of the card where it is not seen. */
    String spoken(Texts texts) {
        return texts.now(
                "design.card.spoken",
                name.getText(),
                settings.getText(),
                shape.getText(),
                count.getText());
    }
}
