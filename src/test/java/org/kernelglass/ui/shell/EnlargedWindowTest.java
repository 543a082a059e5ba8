package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.ui.workspace.DatasetState;

@DisplayName("The window at 140 %")
class EnlargedWindowTest extends ShellWindowTest {

    private static final int SCALE = 140;

    @Override
    protected Parent root() throws Exception {
        bench = ShellBench.asItComes(folder.resolve("enlarged" + System.nanoTime()));
        return bench.window;
    }

    @ParameterizedTest(name = "cuts no words at {0}×{1} in {2}")
    @CsvSource({"1600,1000,en", "1280,800,en", "1600,1000,zh", "1280,800,zh"})
    void whole(double width, double height, String language) throws Exception {
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        interact(
                () -> {
                    bench.window.getScene().getWindow().setWidth(width);
                    bench.window.getScene().getWindow().setHeight(height);
                    bench.settings.language(language);
                    while (bench.settings.now().scale() < SCALE) {
                        bench.settings.larger();
                    }
                });
        List<String> cut = new ArrayList<>();
        look("", width, language, cut);
        pressTrain();
        until(() -> lookup("#status-run").queryAs(Label.class).getText().matches(".*\\d:\\d\\d.*"));
        look("-run", width, language, cut);
        bench.trainer.mayEnd.countDown();
        interact(() -> bench.workspace.runStarter().stop());
        until(() -> !bench.workspace.runStarter().alive().getValue());
        assertEquals(List.of(), cut);
    }

    private void look(String when, double width, String language, List<String> cut)
            throws Exception {
        for (PlaceOffer offer : bench.deck.offers()) {
            interact(() -> bench.deck.show(offer.id()));
            settle();
            String name = "enlarged-" + offer.id() + when + "-" + (int) width + "-" + language;
            screenshot(name);
            onFx(() -> CutWords.in(bench.window)).forEach(words -> cut.add(name + ": " + words));
        }
    }
}
