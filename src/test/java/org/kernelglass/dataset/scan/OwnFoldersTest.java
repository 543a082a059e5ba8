package org.kernelglass.dataset.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.files.DatasetFiles;

@DisplayName("What the program has written into a dataset")
class OwnFoldersTest {

    private static final String RUN = "{ \"format\" : \"kernelglass-run\", \"version\" : 1 }";
    private static final String EXPERIMENT = "{\"format\":\"kernelglass-experiment\"}";
    private static final String PROJECT = "{\"format\":\"kernelglass-project\"}";

    private final Map<String, String> contents = new TreeMap<>();

    private Listing all() {
        TreeSet<String> folders = new TreeSet<>();
        for (String name : contents.keySet()) {
            for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
                folders.add(name.substring(0, at));
            }
        }
        List<FoundFile> files =
                contents.keySet().stream().map(name -> new FoundFile(name, 1, 1)).toList();
        return new Listing(files, List.copyOf(folders), List.of());
    }

    private Listing leftOut() {
        return OwnFolders.leftOut(all(), new Contents());
    }

    private static List<String> names(Listing listing) {
        return listing.files().stream().map(FoundFile::name).toList();
    }

    private static List<String> passedOver(Listing listing) {
        listing.problems()
                .forEach(one -> assertEquals("dataset.problem.own-folder", one.reason().key()));
        return listing.problems().stream().map(DatasetProblem::file).toList();
    }

    private void pictures() {
        contents.put("rbc/a.png", "");
        contents.put("wbc/b.png", "");
    }

    @Test
    @DisplayName("is no class and no picture of one: a run, beside the classes or in one of them")
    void runs() {
        pictures();
        contents.put("run1/run.json", RUN);
        contents.put("run1/curves.png", "");
        contents.put("run1/checkpoints/best/weights.bin", "");
        contents.put("wbc/run2/run.json", RUN);
        contents.put("wbc/run2/curves.png", "");
        Listing rest = leftOut();
        assertEquals(List.of("rbc/a.png", "wbc/b.png"), names(rest));
        assertEquals(List.of("rbc", "wbc"), rest.folders());
        assertEquals(List.of("run1", "wbc/run2"), passedOver(rest));
    }

    @Test
    @DisplayName("is said once for an experiment with its trials, and once for a project")
    void nested() {
        pictures();
        contents.put("sweep/experiment.json", EXPERIMENT);
        contents.put("sweep/trials/1/run.json", RUN);
        contents.put("sweep/trials/1/curves.png", "");
        contents.put("mine/project.json", PROJECT);
        contents.put("mine/runs/1/run.json", RUN);
        Listing rest = leftOut();
        assertEquals(List.of("rbc", "wbc"), rest.folders());
        assertEquals(List.of("mine", "sweep"), passedOver(rest));
    }

    @Test
    @DisplayName("leaves no empty class where a folder held nothing else")
    void emptied() {
        pictures();
        contents.put("project.json", PROJECT);
        contents.put("runs/1/run.json", RUN);
        contents.put("runs/1/curves.png", "");
        Listing rest = leftOut();
        assertEquals(List.of("rbc", "wbc"), rest.folders());
        assertEquals(List.of("runs/1"), passedOver(rest));
    }

    @Test
    @DisplayName("is not the dataset itself where that lies in the folder of a project")
    void wrapping() {
        contents.put("set/project.json", PROJECT);
        contents.put("set/rbc/a.png", "");
        contents.put("set/wbc/b.png", "");
        Listing all = all();
        assertSame(all, OwnFolders.leftOut(all, new Contents()));
    }

    @Test
    @DisplayName("is not what another program has written into a file of such a name")
    void others() {
        pictures();
        contents.put("wbc/project.json", "{\"name\": \"labels\"}");
        contents.put("rbc/run.json", "");
        Listing all = all();
        assertSame(all, OwnFolders.leftOut(all, new Contents()));
    }

    private final class Contents implements DatasetFiles {

        @Override
        public InputStream open(String name) throws IOException {
            String content = contents.get(name);
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
