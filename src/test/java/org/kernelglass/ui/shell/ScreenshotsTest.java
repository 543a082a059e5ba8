package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.base.Looks.Theme;
import org.kernelglass.ui.workspace.DatasetState;

@DisplayName("The window as it comes, on the sample project")
class ScreenshotsTest extends ShellWindowTest {

    @Override
    protected Parent root() throws Exception {
        bench = ShellBench.asItComes(folder.resolve("screenshots"));
        return bench.window;
    }

    @Test
    @DisplayName("each place, light and dark, is written to target/screenshots")
    void eachPlace() throws Exception {
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        for (Theme theme : Theme.values()) {
            interact(() -> bench.settings.theme(theme));
            for (String name : places(theme)) {
                double light = brightness(name);
                assertTrue(theme == Theme.DARK ? light < 0.4 : light > 0.6, name + ": " + light);
            }
        }
    }

    private List<String> places(Theme theme) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (PlaceOffer offer : bench.deck.offers()) {
            interact(() -> bench.deck.show(offer.id()));
            Thread.sleep(500);
            names.add("place-" + offer.id() + "-" + theme.name().toLowerCase(Locale.ROOT));
            screenshot(names.get(names.size() - 1));
        }
        return names;
    }

    /** Mean brightness of a written screenshot, from 0 to 1. */
    private static double brightness(String name) throws IOException {
        var image = ImageIO.read(Path.of("target", "screenshots", name + ".png").toFile());
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                sum += (image.getRGB(x, y) >> 8 & 0xff) / 255.0;
            }
        }
        return sum * 16 / image.getHeight() / image.getWidth();
    }
}
