package org.kernelglass.ui.inspect.plane;

import java.nio.IntBuffer;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kernelglass.inspection.projection.Plane;
import org.kernelglass.workflow.MapImages.ImageMap;

/** The points, as many as there are, drawn as pixels; zoomed and moved. FX thread. */
final class PlaneBoard extends Region {

    /** Pixels from a point within which it is meant. */
    private static final double NEAR = 10;

    /** As what is chosen is marked in maps and pictures. */
    private static final int CHOSEN = 0xFFFF8C00;

    private final PlaneModel model;
    private final ImageView view = new ImageView();
    private final Rectangle ink = new Rectangle(1, 1);
    private final PointCard card;
    private Camera camera;
    private Camera whole;
    private IntBuffer buffer = IntBuffer.allocate(1);
    private PixelBuffer<IntBuffer> pixels;
    private PointRaster raster;
    private double drawnScale;

    PlaneBoard(PlaneModel model) {
        this.model = model;
        card = new PointCard(model);
        setId("inspect-plane");
        getStyleClass().add("plane-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(model.model().workspace().texts().of("inspect.plane.board"));
        setMinSize(200, 200);
        ink.getStyleClass().add("plane-ink");
        ink.setOpacity(0);
        ink.setManaged(false);
        ink.fillProperty().addListener((observed, was, is) -> requestLayout());
        view.setManaged(false);
        getChildren().setAll(view, ink, card);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        new PlaneGestures(this, model).listen();
        model.mapProperty().addListener((observed, was, is) -> fit());
        model.visibleProperty().addListener((observed, was, is) -> requestLayout());
        model.chosenProperty().addListener((observed, was, is) -> requestLayout());
    }

    PointCard card() {
        return card;
    }

    /** Shows the whole plane again. */
    void fit() {
        camera = null;
        card.hide();
        requestLayout();
    }

    /** Changes what is seen of the plane. */
    void look(java.util.function.UnaryOperator<Camera> change) {
        if (camera != null) {
            Camera changed = change.apply(camera);
            if (changed.sensible(whole)) {
                camera = changed;
                card.hide();
                requestLayout();
            }
        }
    }

    /** Where points stand now; null before there are any. */
    Camera camera() {
        return camera;
    }

    /** The visible point that is meant by a place on the board. */
    OptionalInt near(double x, double y) {
        int nearest = -1;
        double least = NEAR * NEAR;
        if (camera != null) {
            Plane plane = model.mapProperty().get().plane();
            for (int point : model.visibleProperty().get()) {
                double right = camera.x(plane.x(point)) - x;
                double down = camera.y(plane.y(point)) - y;
                double distance = right * right + down * down;
                if (distance <= least) {
                    nearest = point;
                    least = distance;
                }
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        ImageMap map = model.mapProperty().get();
        if (map != null) {
            whole = Camera.fitting(map.plane(), width, height);
            camera = camera == null ? whole : camera.sized(width, height);
        }
        size(width, height);
        raster =
                new PointRaster(
                        pixels.getWidth(),
                        pixels.getHeight(),
                        buffer.array(),
                        drawnScale,
                        radius(map));
        raster.clear();
        if (map != null) {
            draw(map);
        }
        pixels.updateBuffer(all -> null);
    }

    private void size(double width, double height) {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        double scale = shown ? getScene().getWindow().getOutputScaleX() : 1;
        int across = (int) Math.round(width * scale);
        int down = (int) Math.round(height * scale);
        if (pixels != null
                && pixels.getWidth() == across
                && pixels.getHeight() == down
                && drawnScale == scale) {
            return;
        }
        drawnScale = scale;
        buffer = IntBuffer.allocate(across * down);
        pixels = new PixelBuffer<>(across, down, buffer, PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    private double radius(ImageMap map) {
        double zoom = map == null ? 1 : camera.scale() / whole.scale();
        return PointRaster.radius(model.visibleProperty().get().length, zoom);
    }

    private void draw(ImageMap map) {
        int dark = dark();
        each(point -> raster.point(x(point), y(point), ClassMark.of(map.labels()[point])));
        each(
                point -> {
                    if (PlaneModel.wrong(map, point)) {
                        ClassMark mark = ClassMark.of(map.labels()[point]);
                        raster.ringed(x(point), y(point), mark, dark);
                    }
                });
        int chosen = model.chosenProperty().get();
        if (chosen >= 0) {
            raster.point(x(chosen), y(chosen), ClassMark.of(map.labels()[chosen]));
            raster.halo(x(chosen), y(chosen), CHOSEN);
        }
    }

    private void each(IntConsumer drawing) {
        for (int point : model.visibleProperty().get()) {
            drawing.accept(point);
        }
    }

    double x(int point) {
        return camera.x(model.mapProperty().get().plane().x(point));
    }

    double y(int point) {
        return camera.y(model.mapProperty().get().plane().y(point));
    }

    /** The theme's ink, opaque. */
    private int dark() {
        Color color = ink.getFill() instanceof Color one ? one : Color.GRAY;
        return 0xFF << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
