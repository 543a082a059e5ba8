package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.decode.PictureFiles;

@DisplayName("Files that a person names as pictures")
class DecodedPicturesTest {

    private static final PixelPreparer PREPARER =
            new PixelPreparer(
                    new Preprocessing(
                            8,
                            8,
                            Preprocessing.Color.GREY,
                            Preprocessing.Fit.STRETCH,
                            Preprocessing.DepthRange.FULL),
                    DepthRangeFit.NONE);

    @TempDir Path folder;
    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    private DecodedPictures decoded(Path... files) {
        return DecodedPictures.of(List.of(files), PREPARER, workers);
    }

    private String problem(Path file) {
        DatasetProblem problem = decoded(file).problems().get(0);
        assertEquals(file.toString(), problem.file());
        assertEquals(
                -1,
                problem.reason().arguments().indexOf(file.toString()),
                "the reason does not name the file once more");
        return problem.reason().key();
    }

    @Test
    @DisplayName("are decoded, and those that are none do not keep the others back")
    void readable() throws IOException {
        Path good = Files.write(folder.resolve("good.png"), PictureFiles.greyPng(8, 8, 1));
        Path none = folder.resolve("none.png");
        DecodedPictures pictures = decoded(none, good);
        assertEquals(List.of(good), pictures.files());
        assertEquals(1, pictures.problems().size());
    }

    @Test
    @DisplayName("are refused by the true reason: missing, a folder, too large for a picture")
    void reasons() throws IOException {
        assertEquals("dataset.file.missing", problem(folder.resolve("none.png")));
        assertEquals("dataset.file.no-file", problem(folder));
        Path large = folder.resolve("large.jpg");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertEquals("dataset.decode.large-file", problem(large));
    }

    @Test
    @DisplayName("are not read where they may never end")
    void endless() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "no such device here");
        assertEquals("dataset.file.no-file", problem(zeros));
    }
}
