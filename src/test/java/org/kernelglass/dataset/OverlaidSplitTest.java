package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a person changed, laid over a dataset and its split")
class OverlaidSplitTest {

    /** Eight images of two classes; image 7 has the content of image 0. */
    private static ImageIndex index() {
        List<ImageEntry> images = new ArrayList<>();
        for (int image = 0; image < 8; image++) {
            String name = "c%d/p%d_%d.png".formatted(image / 4, image % 3, image);
            images.add(new ImageEntry(name, image / 4, Optional.empty(), "h" + image % 7));
        }
        return new ImageIndex(Path.of("there"), List.of("cat", "dog"), images, List.of());
    }

    private static final DataSplit SPLIT =
            new DataSplit(new int[] {0, 1, 2, 7}, new int[] {3, 4}, new int[] {5, 6}, List.of());

    private static OverlaidSplit laid(Overlay overlay) {
        return OverlaidSplit.of(index(), SPLIT, overlay, Optional.empty());
    }

    private static Amendment image(int number) {
        ImageEntry image = index().images().get(number);
        return Overlay.NONE.of(image.name(), image.hash());
    }

    @Test
    @DisplayName("an empty overlay changes nothing")
    void empty() {
        assertSame(SPLIT, laid(Overlay.NONE).split());
    }

    @Test
    @DisplayName("a label is changed for every file of the content, and no image changes sides")
    void relabel() {
        OverlaidSplit laid = laid(Overlay.NONE.with(image(0).relabelled("dog")));
        assertArrayEquals(
                new int[] {1, 0, 0, 0, 1, 1, 1, 1},
                laid.index().images().stream().mapToInt(ImageEntry::label).toArray());
        assertEquals(SPLIT, laid.split());
        assertEquals(0, index().images().get(0).label(), "the scan is as it was");
    }

    @Test
    @DisplayName("an excluded image is on no side, and listed")
    void exclude() {
        OverlaidSplit laid = laid(Overlay.NONE.with(image(5).withoutPart()));
        assertArrayEquals(new int[] {6}, laid.split().test());
        assertEquals(1, laid.split().problems().size());
        assertEquals("c1/p2_5.png", laid.split().problems().get(0).file());
        assertTrue(laid.split().problems().get(0).skipped());
    }

    @Test
    @DisplayName("a moved image takes its copies along")
    void move() {
        OverlaidSplit laid = laid(Overlay.NONE.with(image(7).movedTo(Split.TEST)));
        assertArrayEquals(new int[] {1, 2}, laid.split().train());
        assertArrayEquals(new int[] {0, 5, 6, 7}, laid.split().test());
    }

    @Test
    @DisplayName("a moved image takes its whole group along, over copies in other groups too")
    void moveGroup() {
        GroupRule patients = new GroupRule("p\\d");
        OverlaidSplit laid =
                OverlaidSplit.of(
                        index(),
                        SPLIT,
                        Overlay.NONE.with(image(3).movedTo(Split.TEST)),
                        Optional.of(patients));
        // patient 0: images 0, 3, 6; image 7 is a copy of 0 and of patient 1: 1, 4, 7
        assertArrayEquals(new int[] {2}, laid.split().train());
        assertArrayEquals(new int[0], laid.split().validation());
        assertArrayEquals(new int[] {0, 1, 3, 4, 5, 6, 7}, laid.split().test());
    }

    @Test
    @DisplayName("amendments of images or classes that are gone are told, and change nothing")
    void gone() {
        Overlay overlay =
                Overlay.NONE
                        .with(Amendment.of("lost.png", "none").withoutPart())
                        .with(image(1).relabelled("horse"));
        OverlaidSplit laid = laid(overlay);
        assertEquals(2, laid.split().problems().size());
        assertTrue(laid.split().problems().stream().noneMatch(DatasetProblem::skipped));
        assertEquals(index().images(), laid.index().images());
        assertTrue(Arrays.equals(SPLIT.train(), laid.split().train()));
    }

    @Test
    @DisplayName("decisions about one image add up, and can be taken back")
    void decisions() {
        Overlay overlay = Overlay.NONE.with(image(2).relabelled("dog"));
        Amendment both = overlay.of("c0/p2_2.png", "h2").movedTo(Split.VALIDATION);
        overlay = overlay.with(both);
        assertEquals(1, overlay.amendments().size());
        assertEquals(Optional.of("dog"), overlay.amendments().get(0).label());
        assertEquals(Overlay.NONE, overlay.without("h2"));
        assertEquals(Overlay.NONE, Overlay.NONE.with(image(4)), "no change is no amendment");
    }
}
