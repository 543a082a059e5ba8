package org.kernelglass.ui.evaluate.amend;

import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.project.PredictionRow;

/**
 * An image of the project's dataset.
 *
 * @param image its name
 * @param hash SHA-256 of its bytes
 */
public record Amendable(String image, String hash) {

    public static Amendable of(PredictionRow row) {
        return new Amendable(row.image(), row.hash());
    }

    public static Amendable of(ImageEntry entry) {
        return new Amendable(entry.name(), entry.hash());
    }
}
