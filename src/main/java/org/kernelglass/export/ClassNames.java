package org.kernelglass.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kernelglass.export.Sheet.Words;

/**
 * Names of classes short enough to stand beside a picture's rows, and still different from each
 * other: where shortening makes two the same, or no font has the letters, the label's number says
 * which is which.
 */
record ClassNames(Lettering lettering, Sheet measure, float size) {

    private static final double LONGEST = 170;

    List<Words> shortened(List<String> classes) {
        List<Words> words = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            String name = classes.get(label);
            words.add(shortened(lettering.canDraw(name) ? name : "#" + label));
        }
        List<Words> first = List.copyOf(words);
        for (int label = 0; label < classes.size(); label++) {
            if (Collections.frequency(first, first.get(label)) > 1) {
                words.set(label, shortened("#" + label + " " + classes.get(label)));
            }
        }
        return words;
    }

    private Words shortened(String name) {
        return measure.shortened(Words.of(name, size, Look.INK), LONGEST);
    }
}
