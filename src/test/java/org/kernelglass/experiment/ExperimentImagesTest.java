package org.kernelglass.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.message.Sentences;

@DisplayName("What is said of the images of an experiment")
class ExperimentImagesTest {

    private static final String TOO_FEW =
            "Class 'rare' has 2 images in 2 separable sets, too few to be in every part: none is in"
                    + " ";

    /** Twenty images of one class, two of another. */
    private static ImageIndex index() {
        List<ImageEntry> images = new ArrayList<>();
        for (int image = 0; image < 22; image++) {
            int label = image < 20 ? 0 : 1;
            images.add(
                    new ImageEntry(
                            label + "/" + image + ".png", label, Optional.empty(), "hash" + image));
        }
        return new ImageIndex(Path.of("data"), List.of("many", "rare"), images, List.of());
    }

    private static List<String> said(int folds) {
        TrialData data =
                new TrialData(
                        "data",
                        "ab12",
                        List.of("many", "rare"),
                        new Preprocessing(
                                16,
                                16,
                                Preprocessing.Color.GREY,
                                Preprocessing.Fit.CROP,
                                Preprocessing.DepthRange.FULL),
                        OptionalDouble.of(0.05),
                        OptionalDouble.of(0.05),
                        Optional.empty(),
                        0,
                        1);
        Sentences english = new Sentences(Locale.ENGLISH);
        return ExperimentImages.of(index(), data, folds, Math.min(folds, 1)).problems().stream()
                .map(DatasetProblem::reason)
                .map(english::render)
                .toList();
    }

    @Test
    @DisplayName("names a class that the held-out images are without")
    void heldOut() {
        assertEquals(List.of(TOO_FEW + "validation.", TOO_FEW + "test."), said(0));
    }

    @Test
    @DisplayName("leaves that out where folds are held out instead")
    void folds() {
        assertEquals(List.of(TOO_FEW + "test."), said(3));
    }
}
