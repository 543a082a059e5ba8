package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.training.TrainingPlan;

@DisplayName("A project folder")
class ProjectFolderTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);

    @TempDir Path folder;

    private static Project project(String location) {
        DataSettings data = PlainData.of(location, GreySquare.of(28));
        return new Project(data, Templates.byId("lenet5").stack(10), TrainingPlan.DEFAULT);
    }

    @Test
    @DisplayName("names images inside it relative to it, so that it can be moved")
    void moves() throws IOException {
        Path first = folder.resolve("first");
        Project project = project(first.resolve("images").toString());
        ProjectFolder.create(first, project, STACKS).close();
        Path second = folder.resolve("second");
        Files.move(first, second);
        try (ProjectFolder opened = ProjectFolder.open(second, STACKS)) {
            String location = opened.read().data().location();
            assertEquals(second.resolve("images").toString(), location);
        }
    }

    @Test
    @DisplayName("is never made over a project that stands there")
    void createsNoSecond() throws IOException {
        ProjectFolder.create(folder, project(""), STACKS).close();
        byte[] before = Files.readAllBytes(folder.resolve("project.json"));
        Project other = project("/elsewhere");
        assertThrows(Refusal.class, () -> ProjectFolder.create(folder, other, STACKS));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("project.json")));
        try (ProjectFolder opened = ProjectFolder.open(folder, STACKS)) {
            assertTrue(opened.readOnly().isEmpty(), "the refusal has let go of the lock");
        }
    }

    @Test
    @DisplayName("is written by the first who opens it; the second reads")
    void second() {
        try (ProjectFolder first = ProjectFolder.create(folder, project(""), STACKS);
                ProjectFolder second = ProjectFolder.open(folder, STACKS)) {
            assertEquals(
                    "project.problem.project-busy",
                    second.readOnly().orElseThrow().problem().key());
            assertEquals(project(""), second.read());
            assertThrows(Refusal.class, () -> second.write(project("/elsewhere")));
            first.write(project("/there"));
            assertEquals("/there", second.read().data().location());
        }
    }

    @Test
    @Tag("slow")
    @DisplayName("is let go by a process that is killed")
    void killed() throws Exception {
        ProjectFolder.create(folder, project(""), STACKS).close();
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertEquals('h', other.getInputStream().read(), "the other process holds it");
            try (ProjectFolder second = ProjectFolder.open(folder, STACKS)) {
                assertFalse(second.readOnly().isEmpty());
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (ProjectFolder again = ProjectFolder.open(folder, STACKS)) {
            assertTrue(again.readOnly().isEmpty());
            again.write(project("/there"));
        }
    }

    /** Holds a project until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            ProjectFolder held = ProjectFolder.open(Path.of(arguments[0]), STACKS);
            System.out.print(held.readOnly().isEmpty() ? "h" : "n");
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
