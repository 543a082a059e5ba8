package org.kernelglass.workflow;

import java.util.List;

/**
 * What a run that is to begin keeps of its course.
 *
 * @param recorded whether a time-lapse is kept
 * @param pinned names (path below the dataset) of the images that it watches; where none is named,
 *     some validation images of different classes
 * @param lenient whether a name that is not among the images is left out; otherwise it is refused
 */
public record TimeLapseChoice(boolean recorded, List<String> pinned, boolean lenient) {

    /** A time-lapse of images that are chosen for the person. */
    public static final TimeLapseChoice DEFAULT = new TimeLapseChoice(true, List.of(), false);

    /** No time-lapse. */
    public static final TimeLapseChoice NONE = new TimeLapseChoice(false, List.of(), false);

    /** A time-lapse of the images that a person keeps pinned, of which some may be gone. */
    public static TimeLapseChoice ofKept(List<String> pinned) {
        return new TimeLapseChoice(true, pinned, true);
    }

    public TimeLapseChoice {
        pinned = List.copyOf(pinned);
    }
}
