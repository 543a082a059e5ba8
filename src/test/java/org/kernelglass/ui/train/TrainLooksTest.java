package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.control.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.base.Looks.Theme;

@Tag("fx")
@DisplayName("The looks of the Train place")
class TrainLooksTest {

    abstract static class InTheme extends TrainWindow {

        @Override
        protected long millisecondsPerBatch() {
            return 60;
        }

        @Test
        @DisplayName("empty, at work and ended")
        void looks() throws Exception {
            String name = "train-" + theme().name().toLowerCase(Locale.ROOT);
            awaitData();
            screenshot(name + "-empty");
            clickOn("#train-start");
            await(() -> workspace.runProperty().get().story().epochs().size() >= 4);
            moveTo("#chart-loss");
            screenshot(name + "-running");
            await(
                    () ->
                            lookup("#train-ending").queryAs(Label.class).isVisible()
                                    && lookup("#train-ending")
                                                    .queryAs(Label.class)
                                                    .getText()
                                                    .length()
                                            > 3);
            clickOn("#plan-advanced .title");
            moveTo("#compare");
            screenshot(name + "-ended");
            assertTrue(lookup("#train-ending").queryAs(Label.class).getText().contains("90"));
            comparesAndStops(name + "-stopped");
        }

        private void comparesAndStops(String name) throws Exception {
            clickOn("#plan-advanced .title");
            clickOn("#plan-schedule");
            clickOn("Cosine");
            clickOn("#train-start");
            await(() -> workspace.runProperty().get().story().epochs().size() >= 2);
            interact(() -> place.model().earlier().runs().forEach(this::compare));
            await(() -> workspace.runProperty().get().story().epochs().size() >= 3);
            clickOn("#train-stop");
            await(() -> place.model().endingProperty().get().isPresent());
            clickOn("#log-loss");
            moveTo("#chart-accuracy");
            screenshot(name);
            assertTrue(place.model().endingProperty().get().orElseThrow().resumes());
        }

        private void compare(EarlierRun run) {
            place.model().earlier().compare(run, true);
        }
    }

    @Nested
    @DisplayName("by day")
    class Light extends InTheme {}

    @Nested
    @DisplayName("by night")
    class Dark extends InTheme {

        @Override
        protected Theme theme() {
            return Theme.DARK;
        }
    }
}
