package org.kernelglass.workflow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The thumbnails that were looked at last, within a number of bytes. Any thread. */
final class ThumbnailCache {

    private final long limit;
    private final Map<Integer, Thumbnail> latestLast = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    ThumbnailCache(long limit) {
        this.limit = limit;
    }

    synchronized Optional<Thumbnail> get(int image) {
        return Optional.ofNullable(latestLast.get(image));
    }

    synchronized void put(int image, Thumbnail thumbnail) {
        Thumbnail replaced = latestLast.put(image, thumbnail);
        bytes += thumbnail.bytes() - (replaced == null ? 0 : replaced.bytes());
        Iterator<Thumbnail> oldest = latestLast.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
