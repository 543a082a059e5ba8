package org.kernelglass.ui.inspect.subject;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.picture.PlanePicture;
import org.kernelglass.workflow.SampleImage;

/**
 * The picture as the network gets it, with what it is and what the network says; other parts lay
 * heat and a frame over it. FX thread.
 */
public final class PictureCard extends VBox {

    /** Longest side on screen. */
    private static final double SIDE = 256;

    private final InspectModel model;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final ImageView heat = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final ImageView explanation = new ImageView();
    private final Group maps = new Group(heat);
    private final Pane board = new Pane(picture, maps, explanation, frame);
    private final Label what = new Label();
    private final Label says = new Label();
    private double scale = 1;

    public PictureCard(InspectModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("inspect-picture");
        picture.setId("inspect-picture");
        picture.accessibleTextProperty().bind(what.textProperty());
        frame.setId("inspect-field");
        frame.getStyleClass().add("receptive-field");
        frame.setVisible(false);
        heat.setVisible(false);
        heat.setSmooth(false);
        explanation.setId("inspect-explanation");
        explanation.setVisible(false);
        explanation.setSmooth(false);
        maps.visibleProperty().bind(explanation.visibleProperty().not());
        board.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        board.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        what.setId("inspect-true-class");
        what.setWrapText(true);
        says.setId("inspect-prediction");
        says.setWrapText(true);
        what.textProperty()
                .bind(texts.of(this::what, model.imageProperty(), model.networkProperty()));
        says.textProperty().bind(texts.of(this::says, model.passageProperty()));
        getChildren().setAll(board, what, says);
        model.imageProperty().addListener((observed, was, is) -> show(is));
    }

    private void show(SampleImage image) {
        clear();
        if (image == null) {
            picture.setImage(null);
            return;
        }
        TensorShape shape = image.pixels().shape();
        int longest = Math.max(shape.height(), shape.width());
        picture.setImage(
                PlanePicture.ofPixels(image.pixels(), Math.max(1, (int) (SIDE / longest))));
        scale = Math.min(SIDE / longest, Math.max(1, Math.floor(SIDE / longest)));
        picture.setFitWidth(shape.width() * scale);
        picture.setFitHeight(shape.height() * scale);
        board.setPrefSize(shape.width() * scale, shape.height() * scale);
        board.setClip(new Rectangle(shape.width() * scale, shape.height() * scale));
    }

    private Message what() {
        SampleImage image = model.imageProperty().get();
        if (image == null || model.networkProperty().get() == null) {
            return Message.of("inspect.image.none");
        }
        return image.label() < 0
                ? Message.of("inspect.image.own", image.name())
                : Message.of(
                        "inspect.image.class",
                        model.networkProperty().get().classes().get(image.label()));
    }

    private Message says() {
        Sight.Passage seen = model.passageProperty().get();
        if (seen == null || model.networkProperty().get() == null) {
            return Message.of("inspect.says.waiting");
        }
        int first = seen.predicted();
        return Message.of(
                "inspect.says",
                model.networkProperty().get().classes().get(first),
                Numbers.percent(seen.probabilities()[first]));
    }

    /**
     * Draws a frame around pixels.
     *
     * @param pixels in pixels of the picture
     */
    public void frame(Rectangle2D pixels) {
        frame.setX(pixels.getMinX() * scale);
        frame.setY(pixels.getMinY() * scale);
        frame.setWidth(pixels.getWidth() * scale);
        frame.setHeight(pixels.getHeight() * scale);
        frame.setVisible(true);
    }

    public void noFrame() {
        frame.setVisible(false);
    }

    /**
     * Lays a map over the picture.
     *
     * @param place in pixels of the picture; may stand out over it
     * @param opacity 0–1
     */
    public void heat(Image map, Rectangle2D place, double opacity) {
        lay(heat, map, place, opacity);
    }

    public void noHeat() {
        heat.setVisible(false);
    }

    /** Likewise what explains a class; a layer's map waits until it is gone. */
    public void explanation(Image map, Rectangle2D place, double opacity) {
        lay(explanation, map, place, opacity);
    }

    public void noExplanation() {
        explanation.setVisible(false);
    }

    private void lay(ImageView on, Image map, Rectangle2D place, double opacity) {
        on.setImage(map);
        on.setX(place.getMinX() * scale);
        on.setY(place.getMinY() * scale);
        on.setFitWidth(place.getWidth() * scale);
        on.setFitHeight(place.getHeight() * scale);
        on.setOpacity(opacity);
        on.setVisible(true);
    }

    private void clear() {
        noFrame();
        noHeat();
        noExplanation();
    }
}
