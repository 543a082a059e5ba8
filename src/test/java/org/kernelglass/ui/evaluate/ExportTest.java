package org.kernelglass.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.runs.PaperProject;

@DisplayName("An evaluation leaves the window")
class ExportTest extends EvaluateWindow {

    private Path folder;

    @Override
    protected Parent root() throws Exception {
        folder = Files.createTempDirectory(root, "files");
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place =
                new EvaluatePlace(
                        paper.workspace(),
                        (window, title, name, extension) ->
                                Optional.of(folder.resolve(name + "." + extension)));
        return new StackPane(place.view());
    }

    private Path exported(String action, String name) throws Exception {
        WindowAction found =
                place.actions().stream()
                        .filter(one -> one.id().equals("evaluate.export." + action))
                        .findFirst()
                        .orElseThrow();
        assertTrue(found.enabled().getValue());
        interact(found.run());
        Path file = folder.resolve(name);
        until(() -> text("#evaluate-exported").equals("Saved: " + file));
        return file;
    }

    @Test
    @DisplayName("as a picture, as tables and as JSON")
    void files() throws Exception {
        openTrained();
        Path picture = exported("matrix-picture", "0001-first-confusion-matrix.png");
        assertTrue(ImageIO.read(picture.toFile()).getWidth() > 200);
        List<String> matrix =
                Files.readAllLines(exported("matrix-table", "0001-first-confusion-matrix.csv"));
        assertEquals("true\\predicted,circle,square,stripe", matrix.get(0));
        assertEquals("circle," + row(0), matrix.get(1));
        Path figures = exported("figures-table", "0001-first-figures.csv");
        double accuracy = evaluated().assessment().accuracy().value();
        assertTrue(Files.readAllLines(figures).get(1).startsWith("accuracy,," + accuracy + ","));
        String json = Files.readString(exported("figures-json", "0001-first-figures.json"));
        assertTrue(json.contains("\"split\" : \"validation\""), json);
    }

    private String row(int actual) {
        return evaluated().of(actual, 0).size()
                + ","
                + evaluated().of(actual, 1).size()
                + ","
                + evaluated().of(actual, 2).size();
    }
}
