package org.kernelglass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the log, with its stack traces, to a file; people read sentences. */
final class LogFile {

    private static final int BYTES = 2 << 20;
    private static final int FILES = 2;

    private LogFile() {}

    /**
     * Nothing goes to the terminal: JavaFX warns of being on the class path, where it is meant to
     * be. To be said before anything is logged; the log itself wakes only when somebody writes to
     * it, for that takes longer than an answer such as help.
     */
    static void silence() {
        System.setProperty("java.util.logging.config.class", NoHandlers.class.getName());
    }

    /** The configuration of a log that goes nowhere: its maker need do nothing. */
    public static final class NoHandlers {}

    /**
     * From now on; where the file cannot be written there is no log, and nobody is stopped by that.
     */
    static void open(Path file) {
        LogManager.getLogManager().reset();
        try {
            Files.createDirectories(file.getParent());
            Handler handler = new FileHandler(pattern(file), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException e) {
            LogManager.getLogManager().reset();
        }
    }

    private static String pattern(Path file) {
        return file.toString().replace("%", "%%") + ".%g";
    }
}
