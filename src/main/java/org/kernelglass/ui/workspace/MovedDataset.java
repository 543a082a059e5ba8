package org.kernelglass.ui.workspace;

import java.util.Set;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** What a person in the window does where images are not where they were: Locate…. Any thread. */
public final class MovedDataset {

    /** Id of the window's action that finds a moved dataset again. */
    public static final String LOCATE = "file.locate";

    private static final String HINT = "shell.hint.locate";
    private static final Set<String> OF_COMMAND_LINE =
            Set.of("workflow.hint.dataset-gone", "workflow.hint.images-missing");

    private MovedDataset() {}

    /** The refusal with a hint for the window instead of one for the command line. */
    public static Refusal inTheWindow(Refusal refusal) {
        return refusal.hint().map(Message::key).filter(OF_COMMAND_LINE::contains).isPresent()
                ? new Refusal(refusal.problem(), Message.of(HINT), refusal)
                : refusal;
    }

    /** Whether it helps to say where the dataset stands now. */
    public static boolean helps(Refusal refusal) {
        return refusal != null
                && refusal.hint().filter(hint -> hint.key().equals(HINT)).isPresent();
    }
}
