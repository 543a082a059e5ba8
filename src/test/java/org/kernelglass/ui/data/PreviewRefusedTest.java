package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.workflow.FileReveal;

@DisplayName("A preview that was refused")
class PreviewRefusedTest extends WindowTest {

    @TempDir Path folder;

    private DataWindow window;
    private DataViewModel data;
    private PreviewModel preview;

    @Override
    protected Parent root() {
        return new StackPane();
    }

    @BeforeEach
    void open() throws Exception {
        Path pictures = PictureFolders.circlesAndBars(folder, 6);
        interact(
                () -> {
                    window = DataWindow.on(folder, pictures.toString(), new HeldThreads());
                    data = new DataViewModel(window.workspace(), new FileReveal("", all -> false));
                    preview = new PreviewModel(data);
                    move(pictures, folder.resolve("gone"));
                    preview.others();
                    move(folder.resolve("gone"), pictures);
                });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("says so no longer where there is nothing to preview")
    void forgotten() {
        interact(
                () -> {
                    assertTrue(preview.refusalProperty().get().isPresent());
                    data.edits().shares("share", OptionalDouble.of(0.6), OptionalDouble.of(0.6));
                    assertTrue(data.knownProperty().get().split().isEmpty());
                    assertEquals(Optional.empty(), preview.refusalProperty().get());
                    assertEquals(List.of(), preview.imagesProperty().get());
                    assertEquals(1, preview.measuringProperty().get());
                });
    }
}
