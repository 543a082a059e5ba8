package org.kernelglass.ui.inspect.excite;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.ui.inspect.work.LongLook;
import org.kernelglass.workflow.ExplainImage;
import org.kernelglass.workflow.InspectedNetwork;

/**
 * The picture that excites what is asked about most. Asked for by itself while it is watched; of a
 * network that learns once, and again when somebody wants it. FX thread.
 */
final class MaximizeModel {

    static final int MOST_STEPS = 4000;

    private final ExciteModel excite;
    private final LongLook look;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final IntegerProperty steps = new SimpleIntegerProperty(ExplainImage.ASCENT_STEPS);
    private final ObjectProperty<Sight.Maximization> seen = new SimpleObjectProperty<>();
    private final ObjectProperty<Message> problem = new SimpleObjectProperty<>();
    private Look asked;

    MaximizeModel(ExciteModel excite) {
        this.excite = excite;
        this.look = new LongLook(excite.model(), "inspect.maximize");
        excite.model().networkProperty().addListener((observed, was, is) -> begin(is));
        excite.targetProperty().addListener((Observable changed) -> ask());
        excite.unitProperty().addListener((Observable changed) -> ask());
        steps.addListener((Observable changed) -> ask());
        watched.addListener((Observable changed) -> ask());
    }

    ExciteModel excite() {
        return excite;
    }

    LongLook look() {
        return look;
    }

    BooleanProperty watchedProperty() {
        return watched;
    }

    /** Of the ascent. */
    IntegerProperty stepsProperty() {
        return steps;
    }

    /** Null until it is known. */
    ObjectProperty<Sight.Maximization> seenProperty() {
        return seen;
    }

    /** Why there is no answer; null otherwise. */
    ObjectProperty<Message> problemProperty() {
        return problem;
    }

    private void begin(InspectedNetwork network) {
        if (network == null) {
            seen.set(null);
        }
        anew();
    }

    /** Asks again, of a network that has learned on or after it was called off. */
    void anew() {
        asked = null;
        ask();
    }

    private void ask() {
        if (!watched.get() || excite.model().networkProperty().get() == null) {
            return;
        }
        Look question =
                new Look.Maximization(
                        excite.targetProperty().get().layerId(),
                        excite.unitProperty().get(),
                        steps.get(),
                        ExplainImage.SEED);
        if (question.equals(asked) || excite.unitProperty().get() >= excite.units()) {
            return;
        }
        asked = question;
        seen.set(null);
        problem.set(null);
        look.ask(question, sight -> seen.set((Sight.Maximization) sight), problem::set);
    }
}
