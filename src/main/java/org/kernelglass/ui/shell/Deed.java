package org.kernelglass.ui.shell;

import java.util.Optional;
import org.kernelglass.ui.base.WindowAction;

/**
 * An action and where it belongs.
 *
 * @param action what is done
 * @param place the id of the place whose action it is; empty for one of the window itself
 */
record Deed(WindowAction action, Optional<String> place) {

    boolean enabled() {
        return Boolean.TRUE.equals(action.enabled().getValue());
    }
}
