package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;

@Tag("fx")
@DisplayName("Where there is nothing to train on, the Train place")
class TrainNowhereTest extends TrainWindow {

    @Override
    protected boolean withImages() {
        return false;
    }

    @Test
    @DisplayName("says what is missing and leads there")
    void leads() throws Exception {
        settle();
        assertTrue(lookup("#train-start").query().isDisabled());
        assertEquals(
                "There are no images yet to train on.",
                lookup("#train-readiness").queryAs(Label.class).getText());
        screenshot("train-light-no-data");
        clickOn("#train-go");
        settle();
        assertEquals("data", workspace.requestedPlaceProperty().get());
    }

    @Test
    @DisplayName("follows the dataset")
    void follows() {
        settle();
        assertFalse(place.model().readiness().getValue().ready());
        interact(
                () ->
                        workspace.editStack(
                                Message.of("train.plan.title"),
                                null,
                                stack -> new LayerStack(List.of())));
        assertFalse(place.model().readiness().getValue().ready());
    }
}
