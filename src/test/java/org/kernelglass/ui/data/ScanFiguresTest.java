package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.DatasetState.Scanning;

@DisplayName("How far a scan is")
class ScanFiguresTest {

    private static void says(DatasetState state, double progress, Message counts) {
        assertEquals(progress, ScanFigures.progress(state));
        assertEquals(counts, ScanFigures.counts(state));
    }

    @Test
    @DisplayName("first nobody knows, then files are counted, then read")
    void stages() {
        says(new Scanning(0, 0), ScanFigures.UNKNOWN, Message.of("data.scan.begins"));
        says(new Scanning(0, 7000), ScanFigures.UNKNOWN, Message.of("data.scan.found", 7000L));
        says(new Scanning(100, 400), 0.25, Message.of("data.scan.counts", 100L, 400L));
        says(new Scanning(400, 400), 1, Message.of("data.scan.counts", 400L, 400L));
    }
}
