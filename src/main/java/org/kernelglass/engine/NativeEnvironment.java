package org.kernelglass.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * What the native library reads from the process's environment when it is loaded, wherever the
 * program was started from. What a person has set stands. Linux and macOS; elsewhere the launcher's
 * own settings must do.
 */
final class NativeEnvironment {

    private static final Map<String, String> WANTED =
            Map.of(
                    // compute threads that wait for long must sleep: a spinning one takes the core
                    // that its partner needs
                    "OMP_WAIT_POLICY", "PASSIVE",
                    // about a tenth of a millisecond: to be woken costs more than most waits last
                    "GOMP_SPINCOUNT", "10000");

    /** The one function of the C library that is needed. */
    public interface Environment extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private NativeEnvironment() {}

    /** Call once, before the native library is loaded. */
    static void prepare() {
        if (Platform.isWindows()) {
            return;
        }
        try {
            Environment library = Native.load("c", Environment.class);
            WANTED.forEach((name, value) -> library.setenv(name, value, 0));
        } catch (UnsatisfiedLinkError noSuchLibrary) {
            LoggerFactory.getLogger(NativeEnvironment.class).debug("no setenv", noSuchLibrary);
        }
    }
}
