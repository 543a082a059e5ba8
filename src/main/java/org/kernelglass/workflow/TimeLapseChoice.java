package org.kernelglass.workflow;

import java.util.List;

/**
 * What a run that is to begin keeps of its course.
 *
 * @param recorded whether a time-lapse is kept
 * @param pinned names (path below the dataset) of the images that it watches; where none is named,
 *     some validation images of different classes
 */
public record TimeLapseChoice(boolean recorded, List<String> pinned) {

    /** A time-lapse of images that are chosen for the person. */
    public static final TimeLapseChoice DEFAULT = new TimeLapseChoice(true, List.of());

    /** No time-lapse. */
    public static final TimeLapseChoice NONE = new TimeLapseChoice(false, List.of());

    public TimeLapseChoice {
        pinned = List.copyOf(pinned);
    }
}
