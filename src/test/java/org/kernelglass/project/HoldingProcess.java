package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Path;
import org.kernelglass.layer.LayerKinds;

/** Another process that holds the folder of an experiment or of a run until it is killed. */
public final class HoldingProcess implements AutoCloseable {

    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    /** Returns when the folder is held. */
    public static HoldingProcess of(Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldingProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the other process does not hold " + folder);
        }
        return new HoldingProcess(process);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        StackJson stacks = new StackJson(LayerKinds::byId);
        try (AutoCloseable held =
                RunFolder.isRun(folder)
                        ? RunFolder.open(folder, stacks)
                        : ExperimentFolder.open(folder, stacks)) {
            System.out.print(held.getClass());
            System.out.flush();
            Thread.sleep(120_000);
        }
    }
}
