package org.kernelglass.dataset.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What earlier scans of a location have shown, by name, size and stamp of its files: an unchanged
 * file need not be read again. Immutable; any thread.
 */
final class ScanCache {

    /** No file system in use stamps coarser. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Map<FoundFile, Verdict> known;

    ScanCache(Map<FoundFile, Verdict> known) {
        this.known = known;
    }

    static ScanCache empty() {
        return new ScanCache(Map.of());
    }

    /**
     * What this scan has shown, as far as it will hold next time.
     *
     * @param begun when the scan began: a file stamped later, or only just before, may have changed
     *     unnoticed and is read again
     */
    static ScanCache of(List<FoundFile> files, List<Verdict> verdicts, Instant begun) {
        long settled = TimeUnit.MILLISECONDS.toNanos(begun.minus(SETTLING).toEpochMilli());
        Map<FoundFile, Verdict> known = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            boolean passing =
                    verdicts.get(i) instanceof Verdict.Unreadable unreadable
                            && !unreadable.lasting();
            if (!passing && files.get(i).stamp() < settled) {
                known.put(files.get(i), verdicts.get(i));
            }
        }
        return new ScanCache(known);
    }

    Map<FoundFile, Verdict> known() {
        return known;
    }

    Optional<Verdict> find(FoundFile file) {
        return Optional.ofNullable(known.get(file));
    }
}
