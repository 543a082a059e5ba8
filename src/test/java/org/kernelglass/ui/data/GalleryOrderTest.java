package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;

@DisplayName("What the place Data makes of an index")
class GalleryOrderTest {

    /** Eleven images: classes a (0, 3, 6, 9), b (1, 4, 7, 10) and c (2, 5, 8). */
    private static final ImageIndex INDEX = index(11, Optional.empty());

    private static final DataSplit SPLIT =
            new DataSplit(new int[] {0, 1, 2, 3, 4, 5}, new int[] {7, 8}, new int[] {9}, List.of());

    private static ImageIndex index(int images, Optional<Split> given) {
        return new ImageIndex(
                Path.of("somewhere"),
                List.of("a", "b", "c"),
                IntStream.range(0, images)
                        .mapToObj(i -> new ImageEntry("i" + i, i % 3, given, "h" + i))
                        .toList(),
                List.of());
    }

    private static List<GallerySection> sections(Part part, int label) {
        return GallerySection.of(INDEX, Optional.of(SPLIT), part, label);
    }

    @Test
    @DisplayName("sections hold the images of one class in one part; empty ones are not there")
    void sections() {
        List<GallerySection> all = sections(Part.ALL, GallerySection.ALL_CLASSES);
        assertEquals(List.of("a", "b", "c"), all.stream().map(GallerySection::name).toList());
        assertArrayEquals(new int[] {1, 4, 7, 10}, all.get(1).images());
        List<GallerySection> validation = sections(Part.VALIDATION, GallerySection.ALL_CLASSES);
        assertEquals(List.of("b", "c"), validation.stream().map(GallerySection::name).toList());
        assertEquals(List.of(), sections(Part.TEST, 2));
    }

    @Test
    @DisplayName("rows begin each section with its name and miss no image")
    void rows() {
        TileRows rows = new TileRows(sections(Part.ALL, GallerySection.ALL_CLASSES), 3);
        List<Integer> images = new ArrayList<>();
        int names = 0;
        for (TileRow row : rows) {
            for (int column = 0; column < 3; column++) {
                names += row.isName(column) ? 1 : 0;
                if (row.image(column) != TileRow.NONE) {
                    assertEquals(row.image(column), rows.image(row.position(column)));
                    images.add(row.image(column));
                }
            }
        }
        assertEquals(List.of(0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8), images);
        assertEquals(3, names);
        assertEquals(6, rows.size());
    }

    @Test
    @DisplayName("moving by rows keeps the column where it can and stays within the gallery")
    void moves() {
        TileRows rows = new TileRows(sections(Part.ALL, GallerySection.ALL_CLASSES), 3);
        // row 0: name 0 3 / row 1: 6 9 / row 2: name 1 4 / row 3: 7 10 / row 4: name 2 5 / row 5: 8
        assertEquals(9, rows.image(rows.moveRows(0, 1)));
        assertEquals(1, rows.image(rows.moveRows(rows.moveRows(0, 1), 1)));
        assertEquals(8, rows.image(rows.moveRows(0, 100)));
        assertEquals(0, rows.image(rows.moveRows(10, -100)));
        for (int position = 0; position < rows.images(); position++) {
            TileRow row = rows.get(rows.rowOf(position));
            int image = rows.image(position);
            assertTrue(IntStream.range(0, 3).anyMatch(column -> row.image(column) == image));
        }
    }

    @Test
    @DisplayName("class rows count and compare with the largest class")
    void classRows() {
        List<ClassRow> rows = ClassRow.of(INDEX);
        assertEquals(List.of(11, 4, 4, 3), rows.stream().map(ClassRow::images).toList());
        assertEquals(0.75, rows.get(3).bar());
        assertTrue(rows.get(0).isAll());
    }

    @Test
    @DisplayName("split sizes count what is left out and know what the dataset gives")
    void sizes() {
        SplitSizes sizes = SplitSizes.of(INDEX, SPLIT);
        assertEquals(Map.of(Split.TRAIN, 6, Split.VALIDATION, 2, Split.TEST, 1), sizes.sizes());
        assertEquals(2, sizes.leftOut());
        assertEquals(2 / 9.0, sizes.share(Split.VALIDATION));
        assertEquals(Set.of(), sizes.given());
        assertEquals(Set.of(Split.TEST), SplitSizes.given(index(3, Optional.of(Split.TEST))));
        assertEquals(Optional.of(Split.TEST), SplitSizes.partOf(SPLIT, 9));
        assertEquals(Optional.empty(), SplitSizes.partOf(SPLIT, 10));
    }

    @Test
    @DisplayName("the preview shows every class, the pinned image first, other images each round")
    void preview() {
        int[] training = SPLIT.train();
        int[] first = PreviewChoice.of(INDEX, training, TileRow.NONE, 0, 3);
        assertEquals(
                Set.of(0, 1, 2),
                Set.copyOf(Arrays.stream(first).map(image -> image % 3).boxed().toList()));
        assertEquals(5, PreviewChoice.of(INDEX, training, 5, 0, 3)[0]);
        int[] large = IntStream.range(0, 10_000).toArray();
        ImageIndex many = index(10_000, Optional.empty());
        int[] one = PreviewChoice.of(many, large, 10_001, 0, 8);
        int[] two = PreviewChoice.of(many, large, 10_001, 1, 8);
        assertEquals(8, one.length);
        assertTrue(
                Arrays.stream(one)
                        .noneMatch(image -> Arrays.stream(two).anyMatch(o -> o == image)));
        assertEquals(1, PreviewChoice.of(INDEX, new int[] {4}, 4, 3, 8).length);
    }
}
