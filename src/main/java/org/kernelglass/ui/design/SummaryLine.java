package org.kernelglass.ui.design;

import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.Figures;
import org.kernelglass.ui.design.model.StackSpeed;
import org.kernelglass.ui.design.model.StackSummary;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The whole stack in one line: size, work, memory, problems. */
final class SummaryLine extends FlowPane {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Texts texts;
    private final ObjectProperty<StackSummary> summary = new SimpleObjectProperty<>();
    private final ObjectProperty<StackSpeed> speed = new SimpleObjectProperty<>();
    private final Label time = new Label();
    private final Label parameters = new Label();
    private final Label work = new Label();
    private final Label memory = new Label();
    private final Label problems = new Label();
    private final FontIcon fits = new FontIcon(BootstrapIcons.CHECK2);
    private final FontIcon sign = new FontIcon(BootstrapIcons.CHECK2);

    SummaryLine(Texts texts) {
        super(20, 4);
        this.texts = texts;
        getStyleClass().add("summary-line");
        setId("summary-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(parameters, work, time, part(fits, memory), part(sign, problems));
        problems.setId("summary-problems");
        memory.setId("summary-memory");
        summary.addListener((observed, was, is) -> show());
        speed.addListener((observed, was, is) -> showTime());
        time.setId("summary-time");
        time.managedProperty().bind(time.visibleProperty());
        showTime();
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> showTime());
    }

    ObjectProperty<StackSummary> summaryProperty() {
        return summary;
    }

    ObjectProperty<StackSpeed> speedProperty() {
        return speed;
    }

    private void showTime() {
        StackSpeed now = speed.get();
        time.setVisible(now != null);
        if (now == null) {
            return;
        }
        Figures figures = new Figures(texts.sentencesProperty().get().locale());
        String perSecond = figures.exact(Math.round(now.imagesPerSecond()));
        String images = texts.now("design.summary.speed", perSecond);
        time.setText(
                now.epochSeconds().isPresent()
                        ? texts.now(
                                "design.summary.epoch",
                                figures.seconds(now.epochSeconds().getAsDouble()))
                        : images);
        time.setTooltip(new Tooltip(images + "\n" + texts.now("design.summary.speed-help")));
    }

    private static HBox part(FontIcon icon, Node label) {
        HBox part = new HBox(4, icon, label);
        part.setAlignment(Pos.CENTER_LEFT);
        return part;
    }

    private void show() {
        StackSummary now = summary.get();
        if (now == null) {
            return;
        }
        Figures figures = new Figures(texts.sentencesProperty().get().locale());
        say(parameters, "design.summary.parameters", figures.count(now.parameters()));
        say(work, "design.summary.multiply-adds", figures.scaled(now.multiplyAdds()));
        parameters.setTooltip(
                tip("design.summary.parameters-exact", figures, now.parameters(), now.trainable()));
        work.setTooltip(tip("design.summary.multiply-adds-exact", figures, now.multiplyAdds()));
        memory.setText(texts.now(memory(now, figures)));
        memory.setTooltip(tip("design.summary.memory-exact", figures, now.memory()));
        mark(fits, now.fits(), BootstrapIcons.CHECK2);
        problems.setText(texts.now(problems(now)));
        problems.setTooltip(now.problems().isEmpty() ? null : new Tooltip(sentences(now)));
        mark(sign, now.errors() == 0, BootstrapIcons.CHECK2);
    }

    private String sentences(StackSummary now) {
        return now.problems().stream().map(texts::now).collect(Collectors.joining("\n"));
    }

    private void say(Label label, String key, String figure) {
        label.setText(texts.now(key, figure));
    }

    private Tooltip tip(String key, Figures figures, long... counts) {
        Object[] all = new Object[counts.length];
        for (int index = 0; index < counts.length; index++) {
            all[index] = figures.exact(counts[index]);
        }
        return new Tooltip(texts.now(key, all));
    }

    private static void mark(FontIcon icon, boolean good, BootstrapIcons goodSign) {
        icon.setIconCode(good ? goodSign : BootstrapIcons.EXCLAMATION_TRIANGLE_FILL);
        icon.pseudoClassStateChanged(PROBLEM, !good);
    }

    private static Message memory(StackSummary now, Figures figures) {
        String needed = figures.bytes(now.memory());
        if (now.fits()) {
            return Message.of("design.summary.fits", needed, now.batch());
        }
        return now.largestBatch() > 0
                ? Message.of("design.summary.largest", needed, now.batch(), now.largestBatch())
                : Message.of("design.summary.too-large", needed);
    }

    private static Message problems(StackSummary now) {
        if (now.errors() > 0) {
            return Message.of("design.summary.errors", now.errors());
        }
        return now.warnings() > 0
                ? Message.of("design.summary.warnings", now.warnings())
                : Message.of("design.summary.ready");
    }
}
