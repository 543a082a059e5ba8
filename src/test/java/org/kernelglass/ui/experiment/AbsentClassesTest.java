package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Part;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.experiment.Folds.Fold;

@DisplayName("Classes that folds are without")
class AbsentClassesTest {

    private static final String SO_WHAT =
            ": what is measured there says nothing of it."
                    + " Use fewer folds, or add images of it.";

    private static Fold fold(int fold, int repeats, long seed, int... classes) {
        BitSet held = new BitSet();
        IntStream.of(classes).forEach(held::set);
        Part part = new Part(20, repeats, repeats - 1, fold);
        return new Fold(part, seed, 0.5, 1, classes.length, held, 1);
    }

    private static List<String> said(List<String> classes, List<Fold> folds) {
        Sentences english = new Sentences(Locale.ENGLISH);
        return AbsentClasses.sentences(classes, folds).stream().map(english::render).toList();
    }

    @Test
    @DisplayName("are named with their folds, those of most folds first")
    void named() {
        List<Fold> folds =
                List.of(
                        fold(0, 1, 1, 0, 1),
                        fold(1, 1, 1, 0),
                        fold(2, 1, 1, 0, 2),
                        fold(3, 1, 1, 0, 1));
        assertEquals(
                List.of(
                        "No image of class 'c' was held out in the 3 folds 1, 2, 4" + SO_WHAT,
                        "No image of class 'b' was held out in the 2 folds 2, 3" + SO_WHAT),
                said(List.of("a", "b", "c"), folds));
    }

    @Test
    @DisplayName("are named once, whatever the seeds; a fold that failed says nothing")
    void seeds() {
        List<Fold> folds = List.of(fold(0, 2, 1, 0), fold(0, 2, 2, 0), fold(1, 2, 1));
        assertEquals(
                List.of("No image of class 'b' was held out in fold 2·1 (repeat·fold)" + SO_WHAT),
                said(List.of("a", "b"), folds));
    }

    @Test
    @DisplayName("are none where each fold has all")
    void none() {
        assertEquals(List.of(), said(List.of("a"), List.of(fold(0, 1, 1, 0))));
    }

    @Test
    @DisplayName("are counted beyond ten, as their folds are")
    void many() {
        List<Fold> folds = IntStream.range(0, 12).mapToObj(at -> fold(at, 1, 1, 0)).toList();
        List<String> classes = new ArrayList<>();
        IntStream.range(0, 12).forEach(label -> classes.add("c" + label));
        List<String> said = said(classes, folds);
        assertEquals(11, said.size());
        assertEquals(
                "No image of class 'c1' was held out in the 12 folds"
                        + " 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …"
                        + SO_WHAT,
                said.get(0));
        assertEquals("So it is with 1 more class.", said.get(10));
    }
}
