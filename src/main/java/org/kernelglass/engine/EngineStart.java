package org.kernelglass.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.DeviceInfo;

/**
 * Starts the engine: nothing is ever downloaded or reported to anyone, its own log is kept down to
 * errors, and what can go wrong with the native library is said in sentences. Model thread only.
 *
 * @param device that computes
 * @param info the same for people
 */
record EngineStart(Device device, DeviceInfo info) {

    /** The native library unpacked, with room to spare. */
    private static final long NEEDED_BYTES = 600L << 20;

    private static final String CACHE_PROPERTY = "ENGINE_CACHE_DIR";

    /** Held so that its level is not forgotten: the log system itself holds loggers weakly. */
    private static final Logger ENGINE_LOG = Logger.getLogger("ai.djl");

    /**
     * Loads the native library, unpacking it first if this machine has never done so.
     *
     * @param cache where it is unpacked; empty for the engine's own choice
     * @throws Refusal if it is missing, damaged or finds no room
     */
    static EngineStart start(Optional<Path> cache) {
        NativeMemory.keepFreedMemory();
        NativeEnvironment.prepare();
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        cache.ifPresent(path -> System.setProperty(CACHE_PROPERTY, path.toString()));
        ENGINE_LOG.setLevel(Level.SEVERE);
        try {
            Engine engine = Engine.getInstance();
            Device device = engine.defaultDevice();
            // The engine itself does so only on the thread that loaded it.
            JniUtils.setGradMode(false);
            return new EngineStart(device, describe(engine, device));
        } catch (RuntimeException | LinkageError e) {
            Path folder = ai.djl.util.Utils.getEngineCacheDir();
            throw refusal(e, folder, usable(folder));
        }
    }

    private static DeviceInfo describe(Engine engine, Device device) {
        String name = device.isGpu() ? "GPU " + device.getDeviceId() : "CPU";
        return new DeviceInfo(
                name, engine.getEngineName() + " " + engine.getVersion(), device.isGpu());
    }

    private static long usable(Path folder) {
        File existing = folder.toAbsolutePath().toFile();
        while (existing != null && !existing.exists()) {
            existing = existing.getParentFile();
        }
        return existing == null ? 0 : existing.getUsableSpace();
    }

    /** Why the engine did not start, and what to do. */
    static Refusal refusal(Throwable cause, Path folder, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            return new Refusal(
                    Message.of(
                            "engine.problem.no-room",
                            folder.toString(),
                            usableBytes >> 20,
                            NEEDED_BYTES >> 20),
                    Message.of("engine.hint.no-room"),
                    cause);
        }
        return new Refusal(
                Message.of("engine.problem.start", root(cause)),
                Message.of("engine.hint.start", folder.toString()),
                cause);
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage() == null ? root : root.getMessage());
    }
}
