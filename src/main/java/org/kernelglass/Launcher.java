package org.kernelglass;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kernelglass.cli.CommandLineDoor;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.shell.NoWindow;
import org.kernelglass.ui.shell.WorkbenchWindow;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.UseCases;

/**
 * Where the program starts: without arguments the window, or, where there is no display, its sample
 * in the terminal; with arguments the command line.
 */
public final class Launcher {

    private Launcher() {}

    /** Ends the process with the exit code of what was asked for. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Does what was asked for and closes what it opened.
     *
     * @return the exit code
     */
    static int run(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        LogFile.silence();
        AtomicReference<Workbench> opened = new AtomicReference<>();
        try {
            if (arguments.length == 0) {
                return window(opened);
            }
            return CommandLineDoor.run(arguments, sentences -> open(opened, sentences));
        } finally {
            Workbench workbench = opened.get();
            if (workbench != null) {
                workbench.close();
            }
        }
    }

    private static int window(AtomicReference<Workbench> opened) {
        if (Display.isMissing()) {
            return terminal(opened, Message.of("shell.no-display"));
        }
        try {
            WorkbenchWindow.open(sentences -> open(opened, sentences));
            StartArchive.ofThisProgram().ifPresent(StartArchive::renewBehind);
            return CommandLineDoor.SUCCESS;
        } catch (NoWindow e) {
            Logger.getLogger(Launcher.class.getName()).log(Level.WARNING, "no window", e);
            return terminal(opened, e.reason());
        }
    }

    private static int terminal(AtomicReference<Workbench> opened, Message why) {
        return CommandLineDoor.sample(why, sentences -> open(opened, sentences));
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
