package org.kernelglass.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has changed of a dataset without touching its folder: labels, sides of the split,
 * images that take no part. One amendment for each content. Immutable, any thread.
 *
 * <p>It lies over the split that is drawn from the folder as it is: so the other images stay where
 * they are, and a run before and a run after the change are tested on the same images.
 *
 * @param amendments in the order in which they were decided
 * @see OverlaidSplit
 */
public record Overlay(List<Amendment> amendments) {

    public static final Overlay NONE = new Overlay(List.of());

    public Overlay {
        amendments = List.copyOf(amendments);
    }

    /** What is decided of a content; an amendment without change where nothing is. */
    public Amendment of(String image, String hash) {
        return find(hash).orElseGet(() -> Amendment.of(image, hash));
    }

    private Optional<Amendment> find(String hash) {
        return amendments.stream().filter(a -> a.hash().equals(hash)).findFirst();
    }

    /** With this amendment in place of an earlier one of the same content. */
    public Overlay with(Amendment amendment) {
        Map<String, Amendment> byHash = byHash();
        if (amendment.changesNothing()) {
            byHash.remove(amendment.hash());
        } else {
            byHash.put(amendment.hash(), amendment);
        }
        return new Overlay(List.copyOf(byHash.values()));
    }

    /** Without what was decided of a content. */
    public Overlay without(String hash) {
        return new Overlay(amendments.stream().filter(a -> !a.hash().equals(hash)).toList());
    }

    public boolean isEmpty() {
        return amendments.isEmpty();
    }

    Map<String, Amendment> byHash() {
        Map<String, Amendment> byHash = new LinkedHashMap<>();
        amendments.forEach(amendment -> byHash.put(amendment.hash(), amendment));
        return byHash;
    }
}
