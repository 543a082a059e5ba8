package org.kernelglass.ui.inspect.microscope;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.inspection.arithmetic.Microscope;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.ui.inspect.model.InspectModel;

/** The value under the microscope, explained, and the way that led to it. FX thread. */
public final class MicroscopeModel {

    private final InspectModel model;
    private final ReadOnlyObjectWrapper<Explanation> explanation = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty canReturn = new SimpleBooleanProperty();
    private final Deque<ValuePosition> way = new ArrayDeque<>();
    private boolean stepping;

    public MicroscopeModel(InspectModel model) {
        this.model = model;
        model.pointProperty().addListener((observed, was, is) -> pointed());
        model.passageProperty().addListener((observed, was, is) -> explain());
        model.networkProperty().addListener((observed, was, is) -> forget());
    }

    InspectModel model() {
        return model;
    }

    /** Null where nothing is under the microscope, or a pixel, which nothing explains. */
    public ReadOnlyObjectProperty<Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Whether a value led here. */
    BooleanProperty canReturnProperty() {
        return canReturn;
    }

    private void pointed() {
        if (!stepping) {
            forget();
        }
        explain();
    }

    private void forget() {
        way.clear();
        canReturn.set(false);
    }

    /** On to a value that this one is made of. */
    void follow(ValuePosition source) {
        way.push(model.pointProperty().get());
        step(source);
    }

    /** On to the value that matters most for this one. */
    public void followMain() {
        Optional.ofNullable(explanation.get())
                .flatMap(found -> MainSource.of(found.value().arithmetic()))
                .ifPresent(this::follow);
    }

    /** Back to the value that led here. */
    void goBack() {
        if (!way.isEmpty()) {
            step(way.pop());
        }
    }

    private void step(ValuePosition to) {
        stepping = true;
        model.layerIdProperty().set(to.layerId());
        model.pointProperty().set(to);
        stepping = false;
        canReturn.set(!way.isEmpty());
    }

    private void explain() {
        ValuePosition point = model.pointProperty().get();
        Sight.Passage passage = model.passageProperty().get();
        if (point == null || passage == null || point.isPixel()) {
            explanation.set(null);
            return;
        }
        NetworkProgram program = model.networkProperty().get().program();
        boolean known =
                Microscope.arraysAt(program, point.layerId()).stream()
                        .allMatch(name -> model.array(name) != null);
        if (known) {
            explanation.set(new Microscope(program, passage, model::array).at(point));
        }
    }
}
