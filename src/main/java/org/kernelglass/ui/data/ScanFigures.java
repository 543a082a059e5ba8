package org.kernelglass.ui.data;

import org.kernelglass.message.Message;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.DatasetState.Scanning;

/** How far a scan is, as a bar and as a sentence. */
final class ScanFigures {

    /** The bar that says: it goes on, nobody knows how long. */
    static final double UNKNOWN = -1;

    private ScanFigures() {}

    /** 0 to 1; {@link #UNKNOWN} while files are still being found. */
    static double progress(DatasetState state) {
        return state instanceof Scanning scan && scan.done() > 0 && scan.total() > 0
                ? Math.min(1, scan.done() / (double) scan.total())
                : UNKNOWN;
    }

    static Message counts(DatasetState state) {
        if (!(state instanceof Scanning scan) || scan.total() == 0) {
            return Message.of("data.scan.begins");
        }
        return scan.done() == 0
                ? Message.of("data.scan.found", scan.total())
                : Message.of("data.scan.counts", scan.done(), scan.total());
    }
}
