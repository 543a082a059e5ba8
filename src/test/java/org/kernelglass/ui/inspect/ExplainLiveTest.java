package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.ImageView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Explaining a class while the network learns")
class ExplainLiveTest extends InspectWindow {

    private ImageView overlay() {
        return lookup("#inspect-explanation").queryAs(ImageView.class);
    }

    @Test
    @DisplayName("is asked anew as the network learns on, and says as of which batch")
    void live() throws Exception {
        paper.trainer().waiting();
        interact(() -> paper.workspace().runStarter().start());
        until(() -> paper.workspace().runProperty().get() != null);
        until(() -> paper.workspace().runProperty().get().subject().isPresent());
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        tab("explain");
        until(() -> overlay().isVisible());
        String first = text("#inspect-explain-step");
        assertTrue(first.startsWith("As the network stood after batch 12"), first);
        until(() -> overlay().isVisible() && !first.equals(text("#inspect-explain-step")));
    }
}
