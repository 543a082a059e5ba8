package org.kernelglass.ui.evaluate.matrix;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Names of classes as they stand beside a matrix, and the room they take. FX thread. */
record ClassLabels(List<String> shown, double longest) {

    private static final double MOST = 11;
    private static final String CUT = "…";

    static ClassLabels of(List<String> names, Font font) {
        double most = MOST * font.getSize();
        List<String> shown = names.stream().map(name -> cut(name, font, most)).toList();
        double longest = shown.stream().mapToDouble(name -> width(name, font)).max().orElse(0);
        return new ClassLabels(shown, Math.ceil(longest));
    }

    private static String cut(String name, Font font, double most) {
        if (width(name, font) <= most) {
            return name;
        }
        String shorter = name;
        while (!shorter.isEmpty() && width(shorter + CUT, font) > most) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter + CUT;
    }

    private static double width(String name, Font font) {
        Text text = new Text(name);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
