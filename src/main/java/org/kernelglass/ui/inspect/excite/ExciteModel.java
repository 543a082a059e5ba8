package org.kernelglass.ui.inspect.excite;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.InspectedNetwork;

/** Which filter, unit or class is asked about. FX thread. */
final class ExciteModel {

    private final InspectModel model;
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.CLASSES);
    private final IntegerProperty unit = new SimpleIntegerProperty();

    ExciteModel(InspectModel model) {
        this.model = model;
        model.networkProperty().addListener((observed, was, is) -> offer());
        model.layerIdProperty().addListener((observed, was, is) -> offer());
        model.pointProperty().addListener((observed, was, is) -> follow(is));
        target.addListener((observed, was, is) -> bound());
        offer();
    }

    InspectModel model() {
        return model;
    }

    /** Those that go with the layer in front. */
    ObservableList<Target> targets() {
        return targets;
    }

    ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** Filter, unit or class, from 0. */
    IntegerProperty unitProperty() {
        return unit;
    }

    /** How many units the target has. */
    int units() {
        return target.get().read(program()).output().channels();
    }

    NetworkProgram program() {
        return model.networkProperty().get().program();
    }

    private void offer() {
        InspectedNetwork network = model.networkProperty().get();
        if (network == null) {
            return;
        }
        List<Target> found = Target.of(network.program(), model.layer());
        if (!found.equals(targets)) {
            targets.setAll(found);
            target.set(found.get(0));
            follow(model.pointProperty().get());
        }
        bound();
    }

    private void bound() {
        if (model.networkProperty().get() != null && unit.get() >= units()) {
            unit.set(0);
        }
    }

    /** The map whose value is under the microscope is the one asked about. */
    private void follow(ValuePosition point) {
        boolean offered =
                point != null
                        && targets.stream().anyMatch(one -> one.layerId().equals(point.layerId()));
        if (offered && !point.isPixel() && point.channel() < units()) {
            unit.set(point.channel());
        }
    }
}
