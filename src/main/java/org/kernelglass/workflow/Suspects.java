package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import org.kernelglass.project.SuspectRow;

/**
 * Images whose label is probably wrong, as a k-fold cross-validation ranked them.
 *
 * @param experiment its folder
 * @param folds how many there were: each image was judged by networks that learned from the others
 * @param rows the most suspect first
 */
public record Suspects(Path experiment, int folds, List<SuspectRow> rows) {

    public Suspects {
        rows = List.copyOf(rows);
    }
}
