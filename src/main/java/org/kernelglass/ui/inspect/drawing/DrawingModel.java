package org.kernelglass.ui.inspect.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.SampleImage;

/** The drawing, its brush, and the way back. FX thread. */
final class DrawingModel {

    /** Of the shorter side: about as wide as a pen on a digit. */
    private static final double USUAL_RADIUS = 1.0 / 20;

    private final InspectModel model;
    private final DoubleProperty radius = new SimpleDoubleProperty(1);
    private final IntegerProperty ink = new SimpleIntegerProperty(Paper.WHITE);
    private final BooleanProperty erasing = new SimpleBooleanProperty();
    private final BooleanProperty penDown = new SimpleBooleanProperty();
    private final IntegerProperty redrawn = new SimpleIntegerProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final Deque<Drawing> before = new ArrayDeque<>();
    private final List<Point> way = new ArrayList<>();
    private final DrawingSender sender;
    private Drawing drawing = Drawing.empty(Paper.BLACK);
    private Sheet sheet = new Sheet(1, 1);
    private TensorShape shape;

    /**
     * @param samples images whose edges say which paper goes with them
     */
    DrawingModel(InspectModel model, ObservableList<SampleImage> samples) {
        this.model = model;
        this.sender = new DrawingSender(model, penDown, this::sheet);
        model.networkProperty().addListener((observed, was, is) -> begin(is));
        samples.addListener(
                (ListChangeListener<SampleImage>) change -> paper(List.copyOf(samples)));
        begin(model.networkProperty().get());
        paper(List.copyOf(samples));
    }

    InspectModel model() {
        return model;
    }

    /** Counts how often the sheet was drawn anew. */
    IntegerProperty redrawnProperty() {
        return redrawn;
    }

    /** Of the brush, in pixels of the network's picture. */
    DoubleProperty radiusProperty() {
        return radius;
    }

    /** Colour of the brush, 0xRRGGBB. */
    IntegerProperty inkProperty() {
        return ink;
    }

    /** Whether the brush has the colour of the paper. */
    BooleanProperty erasingProperty() {
        return erasing;
    }

    BooleanProperty penDownProperty() {
        return penDown;
    }

    BooleanProperty canUndoProperty() {
        return canUndo;
    }

    /** The drawing as pixels, with the line that is being drawn. */
    Sheet sheet() {
        return sheet;
    }

    /** What the network sees of it. */
    DrawingSender sender() {
        return sender;
    }

    /** Of the network's picture; null before any network. */
    TensorShape shape() {
        return shape;
    }

    private void begin(InspectedNetwork network) {
        if (network == null) {
            return;
        }
        TensorShape last = shape;
        shape = network.program().input();
        // the paper knows no channels: what is drawn on it goes with both
        if (last != null && last.height() == shape.height() && last.width() == shape.width()) {
            return;
        }
        sheet = new Sheet(shape.height(), shape.width());
        radius.set(Math.max(0.5, Math.min(shape.height(), shape.width()) * USUAL_RADIUS));
        before.clear();
        put(Drawing.empty(drawing.paper()));
    }

    private void paper(List<SampleImage> samples) {
        if (drawing.isEmpty() && before.isEmpty() && !samples.isEmpty()) {
            int paper = Paper.of(samples.stream().map(SampleImage::pixels).toList());
            ink.set(Drawing.opposite(paper));
            put(Drawing.empty(paper));
        }
    }

    /** Sets the brush on the paper. */
    void press(Point at) {
        way.clear();
        penDown.set(true);
        extend(at);
    }

    /** Draws on; nothing while the brush is lifted. */
    void extend(Point at) {
        if (penDown.get()) {
            Point from = way.isEmpty() ? at : way.get(way.size() - 1);
            way.add(at);
            sheet.line(from, at, radius.get(), color());
            sender.changed();
        }
    }

    private int color() {
        return erasing.get() ? drawing.paper() : ink.get();
    }

    /** Lifts the brush: the line is one step back. */
    void lift() {
        if (penDown.get()) {
            change(drawing.with(new Stroke(way, radius.get(), color())));
            penDown.set(false);
        }
    }

    void clear() {
        lift();
        if (!drawing.isEmpty()) {
            change(Drawing.empty(drawing.paper()));
            sender.send();
        }
    }

    /** Black becomes white, and white black. */
    void invert() {
        lift();
        ink.set(Drawing.opposite(ink.get()));
        change(drawing.inverted());
        sender.send();
    }

    void undo() {
        lift();
        if (!before.isEmpty()) {
            Drawing last = before.pop();
            if (last.paper() != drawing.paper()) {
                ink.set(Drawing.opposite(ink.get()));
            }
            put(last);
            sender.send();
        }
    }

    private void change(Drawing to) {
        before.push(drawing);
        put(to);
    }

    private void put(Drawing to) {
        sheet.draw(to);
        drawing = to;
        redrawn.set(redrawn.get() + 1);
        canUndo.set(!before.isEmpty());
    }
}
