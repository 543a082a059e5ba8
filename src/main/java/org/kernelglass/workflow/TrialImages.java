package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.experiment.ExperimentImages;
import org.kernelglass.experiment.Part;
import org.kernelglass.experiment.TrialData;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Finds the images that trials describe; those of the last description are kept, because trials of
 * one experiment come one after another. One thread at a time.
 */
final class TrialImages {

    private final RunDataOpening opening;
    private Path scannedAt;
    private ImageIndex scanned;
    private TrialData data;
    private int folds;
    private int repeats;
    private ExperimentImages images;

    TrialImages(RunDataOpening opening) {
        this.opening = opening;
    }

    /** What stands at that place. */
    ImageIndex scan(Path location) {
        if (!location.equals(scannedAt)) {
            scanned = opening.scan(location);
            scannedAt = location;
        }
        return scanned;
    }

    ExperimentImages of(TrialData wanted, Part part) {
        return of(wanted, part.folds(), part.repeats());
    }

    /**
     * @throws Refusal if the dataset is gone or has changed
     */
    ExperimentImages of(TrialData wanted, int wantedFolds, int wantedRepeats) {
        if (!wanted.equals(data) || wantedFolds != folds || wantedRepeats != repeats) {
            images = ExperimentImages.of(checked(wanted), wanted, wantedFolds, wantedRepeats);
            data = wanted;
            folds = wantedFolds;
            repeats = wantedRepeats;
        }
        return images;
    }

    private ImageIndex checked(TrialData wanted) {
        Path location = Path.of(wanted.location());
        if (!Files.exists(location)) {
            throw new Refusal(
                    Message.of("workflow.problem.dataset-gone", location.toString()),
                    Message.of("workflow.hint.dataset-gone"));
        }
        ImageIndex index = scan(location);
        if (!ExperimentImages.fingerprint(index).equals(wanted.fingerprint())) {
            throw new Refusal(
                    Message.of("workflow.problem.other-images", location.toString()),
                    Message.of("workflow.hint.other-images"));
        }
        return index;
    }
}
