package org.kernelglass.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a place on disk; empty where the person thinks better of it. FX thread. */
public interface Chooser {

    /** A project's folder that is there. */
    Optional<Path> project();

    /** A folder that is to be made. */
    Optional<Path> newProject(String suggestedName);

    /** Where a dataset stands now: a folder. */
    Optional<Path> dataset();
}
