package org.kernelglass.ui.shell;

import org.kernelglass.message.Message;

/** This machine can open no window. */
public final class NoWindow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    private NoWindow(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    static NoWindow because(Throwable cause) {
        return new NoWindow(
                Message.of(isAboutLibraries(cause) ? "shell.no-window.library" : "shell.no-window"),
                cause);
    }

    private static boolean isAboutLibraries(Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            String said = String.valueOf(reason.getMessage());
            if (reason instanceof LinkageError || said.contains("GTK library")) {
                return true;
            }
        }
        return false;
    }

    /** The sentence for the person. */
    public Message reason() {
        return reason;
    }
}
