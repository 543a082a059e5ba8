package org.kernelglass.ui.shell;

import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.Ikon;

/**
 * A place before it is made: its button can stand while the place itself is not needed yet.
 *
 * @param id as in {@link Place#id}
 * @param icon on its button
 * @param make the place, on the FX thread
 */
public record PlaceOffer(String id, Ikon icon, Function<Workspace, Place> make) {

    Message title() {
        return Message.of("ui.place." + id);
    }
}
