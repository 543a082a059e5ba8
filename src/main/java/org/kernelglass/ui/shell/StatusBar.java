package org.kernelglass.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.ByteAmount;
import org.kernelglass.ui.base.Texts;

/** The line at the bottom. */
final class StatusBar extends HBox {

    private static final Message NOTHING = Message.of("shell.status.none");
    private static final double LIGHT_RADIUS = 4;

    StatusBar(StatusModel model, Texts texts) {
        getStyleClass().add("status-bar");
        getChildren()
                .setAll(
                        engine(model, texts),
                        gap(),
                        run(model, texts),
                        gap(),
                        memory(model, texts));
    }

    private static Node engine(StatusModel model, Texts texts) {
        Circle light = new Circle(LIGHT_RADIUS);
        light.getStyleClass().add("engine-light");
        for (StatusModel.Engine state : StatusModel.Engine.values()) {
            PseudoClass look = PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT));
            Runnable follow =
                    () ->
                            light.pseudoClassStateChanged(
                                    look, model.engineProperty().get() == state);
            model.engineProperty().addListener((observed, was, is) -> follow.run());
            follow.run();
        }
        Label label = new Label();
        label.setId("status-engine");
        label.textProperty()
                .bind(texts.of(model.computingProperty()::get, model.computingProperty()));
        HBox box = new HBox(light, label);
        box.getStyleClass().add("status-engine");
        return box;
    }

    private static Node run(StatusModel model, Texts texts) {
        Label label = new Label();
        label.setId("status-run");
        label.textProperty()
                .bind(
                        texts.of(
                                () -> model.runProperty().get().orElse(NOTHING),
                                model.runProperty()));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("run-bar");
        bar.progressProperty().bind(model.fractionProperty());
        bar.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.runProperty().get().isPresent(), model.runProperty()));
        bar.accessibleTextProperty().bind(label.textProperty());
        HBox box = new HBox(label, bar);
        box.getStyleClass().add("status-run");
        return box;
    }

    private static Node memory(StatusModel model, Texts texts) {
        Label label = new Label();
        label.setId("status-memory");
        label.getStyleClass().add("status-memory");
        label.textProperty()
                .bind(
                        texts.of(
                                () -> {
                                    long bytes = model.memoryProperty().get();
                                    Locale locale = texts.sentencesProperty().get().locale();
                                    return Message.of("shell.memory", ByteAmount.of(bytes, locale));
                                },
                                model.memoryProperty()));
        label.visibleProperty().bind(model.memoryProperty().greaterThan(0));
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
