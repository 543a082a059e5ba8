package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("Thumbnails")
class ThumbnailsTest {

    private static final int SIDE = 10;

    private final List<String> read = new ArrayList<>();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Integer> ready = new ArrayList<>();
    private Thumbnail last;

    private final PictureSource pictures =
            new PictureSource() {
                @Override
                public Picture read(ImageEntry entry, Size atLeast) {
                    read.add(entry.name());
                    if (entry.name().equals("bad")) {
                        throw new Refusal(Message.of("dataset.decode.truncated"));
                    }
                    short[] samples = new short[40 * 20 * 3];
                    for (int pixel = 0; pixel < 40 * 20; pixel++) {
                        samples[3 * pixel] = 200;
                        samples[3 * pixel + 2] = 7;
                    }
                    return new Picture(40, 20, 3, 8, samples);
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };

    private Thumbnails thumbnails(long cacheBytes, int most) {
        List<ImageEntry> images =
                IntStream.range(0, 100)
                        .mapToObj(i -> i == 99 ? "bad" : "i" + i)
                        .map(name -> new ImageEntry(name, 0, Optional.empty(), ""))
                        .toList();
        return new Thumbnails(pictures, images, SIDE, cacheBytes, tasks::add, most);
    }

    private Thumbnails.Request ask(Thumbnails thumbnails, int image) {
        return thumbnails.request(
                image,
                made -> {
                    ready.add(image);
                    last = made;
                });
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    @Test
    @DisplayName("keep the picture's shape and colours and know its own size")
    void content() {
        ask(thumbnails(1 << 20, 1), 3);
        work();
        assertEquals(10, last.height());
        assertEquals(5, last.width());
        assertEquals(40, last.pictureHeight());
        assertEquals(20, last.pictureWidth());
        assertTrue(IntStream.of(last.argb()).allMatch(pixel -> pixel == 0xFFC80007));
    }

    @Test
    @DisplayName("what was asked for last comes first, what is no longer wanted not at all")
    void newestFirst() {
        Thumbnails thumbnails = thumbnails(1 << 20, 2);
        List<Thumbnails.Request> asked =
                IntStream.range(0, 6).mapToObj(image -> ask(thumbnails, image)).toList();
        assertEquals(2, tasks.size(), "no more than two threads are taken");
        asked.subList(0, 3).forEach(Thumbnails.Request::cancel);
        work();
        assertEquals(List.of(5, 4, 3), ready);
        assertEquals(List.of("i5", "i4", "i3"), read);
        assertEquals(0, thumbnails.waiting());
    }

    @Test
    @DisplayName("what was seen lately is kept, within the memory it may take")
    void bounded() {
        long oneBytes = 64 + 4 * 10 * 5;
        Thumbnails thumbnails = thumbnails(3 * oneBytes, 1);
        for (int image : new int[] {0, 1, 2, 0, 3}) {
            ask(thumbnails, image);
            work();
            assertTrue(thumbnails.cachedBytes() <= 3 * oneBytes);
        }
        assertEquals(List.of("i0", "i1", "i2", "i3"), read);
        assertTrue(thumbnails.atHand(1).isEmpty(), "1 was looked at longest ago");
        assertTrue(thumbnails.atHand(0).isPresent() && thumbnails.atHand(3).isPresent());
    }

    @Test
    @DisplayName("a picture that cannot be read says why, and the next ones come all the same")
    void unreadable() {
        Thumbnails thumbnails = thumbnails(1 << 20, 1);
        ask(thumbnails, 1);
        ask(thumbnails, 99);
        tasks.poll().run();
        assertEquals(Optional.of(Message.of("dataset.decode.truncated")), last.problem());
        work();
        assertEquals(List.of(99, 1), ready);
    }
}
