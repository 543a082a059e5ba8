package org.kernelglass.ui.evaluate.picture;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import org.kernelglass.message.Message;

/**
 * An image as far as it is known.
 *
 * @param picture as the network gets it; empty where it cannot be read
 * @param heat where the network sees the class
 * @param problem why something is missing; empty while it is still computed
 */
public record SeenPicture(Optional<Image> picture, Optional<Heat> heat, Optional<Message> problem) {

    /**
     * A map over a picture.
     *
     * @param place in pixels of the picture; may stand out over it
     */
    public record Heat(Image map, Rectangle2D place) {}

    static SeenPicture alone(Image picture) {
        return new SeenPicture(Optional.of(picture), Optional.empty(), Optional.empty());
    }

    SeenPicture with(Heat seen) {
        return new SeenPicture(picture, Optional.of(seen), Optional.empty());
    }

    SeenPicture failed(Message why) {
        return new SeenPicture(picture, Optional.empty(), Optional.of(why));
    }

    static SeenPicture unreadable(Message why) {
        return new SeenPicture(Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
