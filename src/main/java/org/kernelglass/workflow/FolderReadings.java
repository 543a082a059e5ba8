package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps what was read of many folders, and reads again only those that have changed since. Of
 * folders that were not asked for the last time nothing is kept. Any thread; who asks while another
 * does waits for it and then has what that one has read.
 *
 * @param <V> what is read, immutable
 */
final class FolderReadings<V> {

    private record Reading<V>(FolderStamp stamp, V value, boolean lasts) {}

    private final List<String> parts;
    private final Function<Path, V> reader;
    private final Predicate<V> lasting;
    private final HelpedPass pass;
    private Map<Path, Reading<V>> kept = Map.of();

    /**
     * @param parts names of what is written in place in a folder, see {@link FolderStamp}
     * @param reader called on several threads, for each folder on one
     * @param lasting what is no longer so where its folder has changed, and not otherwise
     */
    FolderReadings(
            List<String> parts, Function<Path, V> reader, Predicate<V> lasting, HelpedPass pass) {
        this.parts = parts;
        this.reader = reader;
        this.lasting = lasting;
        this.pass = pass;
    }

    /** What the folders hold now, in their order. */
    synchronized List<V> of(List<Path> folders) {
        List<Reading<V>> readings = new ArrayList<>(folders.size());
        folders.forEach(folder -> readings.add(kept.get(folder)));
        pass.over(
                folders.size(),
                place -> readings.set(place, again(folders.get(place), readings.get(place))));
        Map<Path, Reading<V>> now = new HashMap<>(folders.size() * 2);
        List<V> values = new ArrayList<>(folders.size());
        for (int place = 0; place < folders.size(); place++) {
            now.put(folders.get(place), readings.get(place));
            values.add(readings.get(place).value());
        }
        kept = now;
        return values;
    }

    /** The stamp is taken before the folder is read: what changes meanwhile is read next time. */
    private Reading<V> again(Path folder, Reading<V> last) {
        long now = System.currentTimeMillis();
        FolderStamp stamp = FolderStamp.of(folder, parts);
        if (last != null && last.lasts() && last.stamp().equals(stamp)) {
            return last;
        }
        V value = reader.apply(folder);
        return new Reading<>(stamp, value, stamp.isSettled(now) && lasting.test(value));
    }
}
