package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;

/** A file that a command is told to write by its name. Any thread. */
public final class NewFile {

    private NewFile() {}

    /**
     * Refuses a name under which something stands already, be it a link that leads nowhere.
     *
     * @throws WrongUse if it does; the sentence names it
     */
    public static void refuseIfStanding(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUse(
                    Message.of("workflow.problem.exists", file.toString()),
                    Message.of("workflow.hint.exists"));
        }
    }
}
