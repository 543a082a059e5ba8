package org.kernelglass.dataset.scan;

import java.util.Optional;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.dataset.Split;

/** A good picture with all that the index will say of it; its class still by name. */
record Finding(
        String name, String className, Optional<Split> given, String hash, PictureFacts facts) {

    static Finding of(Candidate candidate, Verdict.Readable readable) {
        return new Finding(
                candidate.file().name(),
                candidate.className(),
                candidate.given(),
                readable.hash(),
                readable.facts());
    }
}
