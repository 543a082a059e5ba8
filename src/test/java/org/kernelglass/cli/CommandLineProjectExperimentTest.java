package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFolder;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.TrainingPlan;

@Tag("engine")
@DisplayName("Experiments of a project, from the command line")
class CommandLineProjectExperimentTest {

    private static final String HERE = "user.dir";

    private final String here = System.getProperty(HERE);

    @TempDir Path folder;
    private Path project;
    private Terminal terminal;

    @BeforeEach
    void makeProject() throws IOException {
        terminal = new Terminal(folder.resolve("home"));
        project = folder.resolve("stripes");
        DataSettings data = PlainData.grey(Stripes.dataset(folder.resolve("data"), 10, 1), 16);
        Project design =
                new Project(
                        data,
                        Templates.byId("article").stack(3),
                        TrainingPlan.DEFAULT.withEpochs(1));
        ProjectFolder.create(project, design, new StackJson(LayerKinds::byId)).close();
    }

    private Path crossValidate(int folds, Object... more) {
        List<Object> arguments =
                new ArrayList<>(
                        List.of("kfold", "--json", "-k", folds, "--threads", "1", "--layout"));
        arguments.add("channels_last");
        arguments.addAll(List.of(more));
        JsonNode answer = terminal.run(arguments.toArray()).json();
        assertEquals(folds, answer.path("trials_done").asInt(), answer.toString());
        return Path.of(answer.path("out").asText());
    }

    @Test
    @DisplayName("land in the project that is named, numbered as the window does; again: the same")
    void named() {
        Path experiments = project.resolve("experiments");
        Path first = crossValidate(2, "--project", project);
        assertEquals(experiments.resolve("0001-kfold"), first);
        assertEquals(experiments.resolve("0002-kfold"), crossValidate(3, "--project", project));
        assertEquals(first, crossValidate(2, "--project", project.resolve("project.json")));
        assertEquals(
                2, terminal.useCases().experimentShelf().list(project).size(), "for the window");
        Path elsewhere = folder.resolve("elsewhere");
        assertEquals(elsewhere, crossValidate(2, "--project", project, "--out", elsewhere));
    }

    @Test
    @DisplayName(
            "land in the project in whose folder the command is given, on its network and data")
    void inside() {
        System.setProperty(HERE, project.toString());
        Path out = crossValidate(2);
        assertEquals(project.resolve("experiments").resolve("0001-kfold"), out);
        assertTrue(
                terminal.useCases().experimentShelf().open(out).experiment().candidates().stream()
                        .allMatch(
                                candidate ->
                                        candidate
                                                .setup()
                                                .stack()
                                                .equals(Templates.byId("article").stack(3))));
        System.setProperty(HERE, folder.toString());
        assertTrue(Files.exists(crossValidate(2, "--project", project)));
        assertEquals(1, terminal.useCases().experimentShelf().list(project).size());
    }

    @AfterEach
    void goBack() {
        System.setProperty(HERE, here);
        terminal.close();
    }
}
