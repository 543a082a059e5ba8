package org.kernelglass.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;

/**
 * The name under which a choice of threads and layout is remembered: the same for networks that
 * differ only in the names of their layers. What was chosen beside busy neighbours holds beside
 * busy neighbours, and is not taken for what is fastest on a quiet machine.
 */
final class ComputeKey {

    private ComputeKey() {}

    static String of(
            NetworkProgram program,
            int batchSize,
            DeviceInfo device,
            List<Compute> candidates,
            int busyProcessors) {
        StringBuilder text = new StringBuilder();
        text.append(program.input()).append(batchSize).append(device).append(candidates);
        text.append(System.getProperty("os.name")).append(System.getProperty("os.arch"));
        text.append(Runtime.getRuntime().availableProcessors());
        if (busyProcessors > 0) {
            text.append("busy").append(busyProcessors);
        }
        program.steps().forEach(step -> append(text, step));
        return digest(text.toString());
    }

    private static void append(StringBuilder text, ProgramStep step) {
        if (step instanceof ProgramStep.Single single) {
            text.append(single.operations());
        } else if (step instanceof ProgramStep.Branches container) {
            text.append(container.join()).append('{');
            for (List<ProgramStep> branch : container.branches()) {
                branch.forEach(inner -> append(text, inner));
                text.append('|');
            }
            text.append('}');
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
