package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The parts of a feed")
class FeedPartsTest {

    private static final TensorShape SHAPE = TensorShape.image(2, 3, 4);

    private final GeneratedData data = GeneratedData.of(SHAPE, 3, 8, 21, 0);

    @Test
    @DisplayName("hold every image once and in order, never more than asked for")
    void parts() {
        List<Integer> sizes = new ArrayList<>();
        List<Integer> images = new ArrayList<>();
        try (FeedParts parts = new FeedParts(() -> data.inOrder(Split.TRAIN), SHAPE)) {
            int most = 1;
            Optional<Batch> next = parts.next(most);
            while (next.isPresent()) {
                Batch part = next.get();
                sizes.add(part.size());
                for (int at = 0; at < part.size(); at++) {
                    images.add(part.images()[at]);
                    assertEquals(data.label(part.images()[at]), part.labels()[at]);
                    float[] pixels = new float[(int) SHAPE.size()];
                    part.pixels().get(at * pixels.length, pixels);
                    assertArrayEquals(data.image(Split.TRAIN, part.images()[at]), pixels);
                }
                most *= 2;
                next = parts.next(most);
            }
        }
        assertEquals(List.of(1, 2, 4, 1, 8, 5), sizes);
        assertEquals(java.util.stream.IntStream.range(0, 21).boxed().toList(), images);
    }

    @Test
    @DisplayName("tell how much of the feed is done")
    void share() {
        try (FeedParts parts = new FeedParts(() -> data.inOrder(Split.TRAIN), SHAPE)) {
            assertEquals(0, parts.share());
            parts.next(4);
            assertEquals(0.5 / 3, parts.share(), 1e-12);
            parts.next(4);
            parts.next(8);
            assertEquals(2.0 / 3, parts.share(), 1e-12);
            parts.next(8);
            assertEquals(1, parts.share());
            parts.next(8);
            assertEquals(1, parts.share());
        }
    }

    @Test
    @DisplayName("are refused where there is no image")
    void none() {
        try (FeedParts parts = new FeedParts(() -> data.inOrder(Split.TEST), SHAPE)) {
            assertThrows(Refusal.class, () -> parts.next(1));
        }
    }

    @Test
    @DisplayName("grow after quick slices that were full, and shrink after long ones")
    void sizes() {
        SliceSize size = new SliceSize(5);
        assertEquals(1, size.images());
        size.took(0.001, 1);
        size.took(0.001, 1);
        assertEquals(2, size.images());
        size.took(0.001, 2);
        size.took(0.001, 4);
        assertEquals(5, size.images());
        size.took(0.008, 5);
        assertEquals(5, size.images());
        size.took(0.1, 5);
        size.took(0.1, 2);
        size.took(0.1, 1);
        assertEquals(1, size.images());
    }

    @Test
    @DisplayName("are smaller where a layer is large")
    void memory() {
        assertEquals(256, SliceMemory.images(Programs.article()));
        assertEquals(
                1 << 3,
                SliceMemory.images(
                        Programs.from(1, 512, 512)
                                .then(Programs.conv(4, 3, org.kernelglass.layer.op.Padding.SAME))
                                .build()));
    }
}
