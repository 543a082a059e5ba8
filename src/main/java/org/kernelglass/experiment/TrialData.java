package org.kernelglass.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Preprocessing;

/**
 * The images of an experiment, such that whoever finds the dataset finds the same images.
 *
 * @param location where the dataset stood when it was looked through
 * @param fingerprint SHA-256 over name, content hash and label of every image, hexadecimal
 * @param classes in the order of the labels
 * @param validationShare as in {@link org.kernelglass.dataset.SplitRule}
 * @param testShare likewise: these images take no part
 * @param groupRule names the group in a file's name
 * @param limit so many images, each class in the same share; 0 for all
 * @param seed of the split, the folds and the limited images
 * @param overlay what was changed of the images without touching their folder
 */
public record TrialData(
        String location,
        String fingerprint,
        List<String> classes,
        Preprocessing preprocessing,
        OptionalDouble validationShare,
        OptionalDouble testShare,
        Optional<String> groupRule,
        int limit,
        long seed,
        Overlay overlay) {

    /** Images as their folder has them. */
    public TrialData(
            String location,
            String fingerprint,
            List<String> classes,
            Preprocessing preprocessing,
            OptionalDouble validationShare,
            OptionalDouble testShare,
            Optional<String> groupRule,
            int limit,
            long seed) {
        this(
                location,
                fingerprint,
                classes,
                preprocessing,
                validationShare,
                testShare,
                groupRule,
                limit,
                seed,
                Overlay.NONE);
    }

    public TrialData {
        classes = List.copyOf(classes);
    }

    /** The same images at another place. */
    public TrialData at(String elsewhere) {
        return new TrialData(
                elsewhere,
                fingerprint,
                classes,
                preprocessing,
                validationShare,
                testShare,
                groupRule,
                limit,
                seed,
                overlay);
    }
}
