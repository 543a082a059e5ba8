package org.kernelglass.ui.inspect.drawing;

import javafx.geometry.Pos;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.kernelglass.ui.base.Texts;

/** The ink: a grey where the network sees grey, else a colour. FX thread. */
final class InkChoice extends StackPane {

    private static final int BRIGHTEST = 255;

    private final DrawingModel drawing;
    private final Slider grey = new Slider(0, BRIGHTEST, BRIGHTEST);
    private final ColorPicker color = new ColorPicker(Color.WHITE);
    private boolean showing;

    InkChoice(DrawingModel drawing) {
        this.drawing = drawing;
        Texts texts = drawing.model().workspace().texts();
        grey.setId("inspect-drawing-grey");
        grey.accessibleTextProperty().bind(texts.of("inspect.drawing.ink"));
        color.setId("inspect-drawing-color");
        color.accessibleTextProperty().bind(texts.of("inspect.drawing.ink"));
        color.getStyleClass().add("button");
        grey.valueProperty().addListener((observed, was, is) -> choose(is.intValue() * 0x010101));
        color.valueProperty().addListener((observed, was, is) -> choose(rgb(is)));
        color.visibleProperty().bind(grey.visibleProperty().not());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(grey, color);
        drawing.inkProperty().addListener((observed, was, is) -> show());
        drawing.model().networkProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void choose(int rgb) {
        if (!showing) {
            drawing.inkProperty().set(rgb);
        }
    }

    private static int rgb(Color color) {
        int red = (int) Math.round(color.getRed() * BRIGHTEST);
        int green = (int) Math.round(color.getGreen() * BRIGHTEST);
        int blue = (int) Math.round(color.getBlue() * BRIGHTEST);
        return red << 16 | green << 8 | blue;
    }

    private void show() {
        int ink = drawing.inkProperty().get();
        showing = true;
        grey.setVisible(drawing.shape() == null || drawing.shape().channels() == 1);
        grey.setValue(ink & 0xFF);
        color.setValue(Color.rgb(ink >> 16 & 0xFF, ink >> 8 & 0xFF, ink & 0xFF));
        showing = false;
    }
}
