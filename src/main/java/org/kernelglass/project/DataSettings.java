package org.kernelglass.project;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Preprocessing;

/**
 * Where a project's images are and how they are prepared, split and augmented.
 *
 * @param location the folder, zip, IDX folder or CSV file, as the person gave it
 * @param preprocessing what every image goes through
 * @param validationShare share of the images held out to choose by, 0 to below 1; empty for what
 *     the dataset gives or the default
 * @param testShare share of the images held out for the end, likewise
 * @param groupRule regular expression on the file name: images with the same match stay on one side
 * @param augmentation one text for each augmentation of the training split, in order
 * @param overlay what was changed of the images without touching their folder
 */
public record DataSettings(
        String location,
        Preprocessing preprocessing,
        OptionalDouble validationShare,
        OptionalDouble testShare,
        Optional<String> groupRule,
        List<String> augmentation,
        Overlay overlay) {

    /** Images as their folder has them. */
    public DataSettings(
            String location,
            Preprocessing preprocessing,
            OptionalDouble validationShare,
            OptionalDouble testShare,
            Optional<String> groupRule,
            List<String> augmentation) {
        this(
                location,
                preprocessing,
                validationShare,
                testShare,
                groupRule,
                augmentation,
                Overlay.NONE);
    }

    public DataSettings {
        augmentation = List.copyOf(augmentation);
    }

    /** The same settings for a dataset that was found elsewhere. */
    public DataSettings at(String newLocation) {
        return new DataSettings(
                newLocation,
                preprocessing,
                validationShare,
                testShare,
                groupRule,
                augmentation,
                overlay);
    }

    /** The same settings with other augmentations. */
    public DataSettings augmented(List<String> changed) {
        return new DataSettings(
                location, preprocessing, validationShare, testShare, groupRule, changed, overlay);
    }

    /** The same settings with another overlay. */
    public DataSettings with(Overlay changed) {
        return new DataSettings(
                location,
                preprocessing,
                validationShare,
                testShare,
                groupRule,
                augmentation,
                changed);
    }
}
