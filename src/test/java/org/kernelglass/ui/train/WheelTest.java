package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.VerticalDirection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.chart.ChartModel;

@Tag("xserver")
@DisplayName("The wheel on a chart")
class WheelTest extends TrainWindow {

    @Test
    @DisplayName("zooms around the pointer, and out to everything again")
    void zooms() {
        awaitData();
        clickOn("#train-start");
        ChartModel loss = place.model().figures().loss;
        await(() -> !loss.series().isEmpty() && loss.series().get(0).samples().count() > 30);
        moveTo("#chart-loss");
        scroll(5, VerticalDirection.UP);
        settle();
        assertTrue(loss.xSpan().length() < 10, loss.xSpan().toString());
        scroll(30, VerticalDirection.DOWN);
        settle();
        assertEquals(Optional.empty(), loss.xWindowProperty().get());
    }
}
