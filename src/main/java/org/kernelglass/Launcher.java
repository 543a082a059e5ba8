package org.kernelglass;

import java.util.concurrent.atomic.AtomicReference;
import org.kernelglass.cli.CommandLineDoor;
import org.kernelglass.message.Sentences;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.UseCases;

/** Where the program starts. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Runs one command and closes what it opened.
     *
     * @return the exit code
     */
    static int run(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        LogFile.silence();
        AtomicReference<Workbench> opened = new AtomicReference<>();
        try {
            return CommandLineDoor.run(arguments, sentences -> open(opened, sentences));
        } finally {
            Workbench workbench = opened.get();
            if (workbench != null) {
                workbench.close();
            }
        }
    }

    private static UseCases open(AtomicReference<Workbench> opened, Sentences sentences) {
        if (opened.get() == null) {
            Places places = Places.ofUser();
            LogFile.open(places.log());
            opened.set(new Workbench(places, sentences));
        }
        return opened.get();
    }
}
