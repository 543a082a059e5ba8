package org.kernelglass.dataset.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.scan.DatasetScanner;

@DisplayName("The sample that comes with the program")
class SampleDatasetTest {

    @TempDir Path folder;

    @Test
    @DisplayName("is copied out once, and again only where the copy is damaged")
    void extracted() throws IOException {
        Path zip = SampleDataset.extract(folder.resolve("cache"));
        byte[] whole = Files.readAllBytes(zip);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(zip, longAgo);
        assertEquals(zip, SampleDataset.extract(folder.resolve("cache")));
        assertEquals(longAgo, Files.getLastModifiedTime(zip), "not written again");
        whole[1000] ^= 1;
        Files.write(zip, whole);
        SampleDataset.extract(folder.resolve("cache"));
        whole[1000] ^= 1;
        assertArrayEquals(whole, Files.readAllBytes(zip));
    }

    @Test
    @DisplayName("has its licence and an icon beside it")
    void beside() {
        assertNotNull(SampleDataset.class.getResource("/assets/fashion-mnist-LICENSE.txt"));
        assertNotNull(SampleDataset.class.getResource("/assets/icon.png"));
    }

    @Test
    @DisplayName("holds ten classes of 300 training and 100 test images, all good")
    void scanned() {
        ImageIndex index = scan(SampleDataset.extract(folder));
        assertEquals(List.of(), index.problems());
        assertEquals(10, index.classes().size());
        for (DatasetSummary.ClassCount count : index.summary().orElseThrow().classes()) {
            assertEquals(Map.of(Split.TRAIN, 300, Split.TEST, 100), count.given());
        }
        assertTrue(!index.summary().orElseThrow().color());
    }

    @Test
    @Tag("slow")
    @DisplayName("is what its maker makes of Fashion-MNIST, picture by picture")
    void made() throws IOException {
        Path source = Path.of("../shared/data/fashion-mnist");
        assumeTrue(Files.isDirectory(source), "Fashion-MNIST is not here");
        Path made = folder.resolve("made.zip");
        SampleMaker.main(new String[] {source.toString(), made.toString()});
        assertEquals(scan(SampleDataset.extract(folder)).images(), scan(made).images());
    }

    private static ImageIndex scan(Path location) {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return new DatasetScanner(workers, Optional.empty())
                    .scan(location, (seen, done) -> {}, () -> false);
        } finally {
            workers.shutdown();
        }
    }
}
