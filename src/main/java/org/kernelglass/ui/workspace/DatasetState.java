package org.kernelglass.ui.workspace;

import java.util.Optional;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.message.Refusal;

/** How far the project's dataset is known. */
public sealed interface DatasetState {

    /** The project names none. */
    record None() implements DatasetState {}

    /**
     * It is being looked through.
     *
     * @param total 0 while it is not known
     */
    record Scanning(long done, long total) implements DatasetState {}

    /**
     * It is known.
     *
     * @param index with the labels that a person gave in place of the folder's
     * @param split empty where the split is refused
     * @param refusal why the split is refused
     */
    record Known(ImageIndex index, Optional<DataSplit> split, Optional<Refusal> refusal)
            implements DatasetState {}

    /** It cannot be read. */
    record Refused(Refusal refusal) implements DatasetState {}
}
