package org.kernelglass.ui.inspect.explain;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.LongLook;
import org.kernelglass.workflow.ExplainImage.Attribution;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.NetworkLayers;

/**
 * Which question about the image is in front, and its answer. It asks by itself while it is
 * watched: anew with another image, class, method or setting, and of a network that learns each
 * time that it has learned on. FX thread.
 */
final class ExplainModel {

    /** The class that the network names. */
    static final int PREDICTED = -1;

    private final InspectModel model;
    private final LongLook look;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ObjectProperty<Attribution> way = new SimpleObjectProperty<>(Attribution.GRADCAM);
    private final IntegerProperty wantedClass = new SimpleIntegerProperty(PREDICTED);
    private final ObjectProperty<ProgramStep> layer = new SimpleObjectProperty<>();
    private final SettingNumbers settings = new SettingNumbers(this::ask);
    private final ObjectProperty<Sight.Attribution> seen = new SimpleObjectProperty<>();
    private final ObjectProperty<Message> problem = new SimpleObjectProperty<>();
    private List<ProgramStep> layers = List.of();
    private Question asked;
    private Sight.Passage askedAt;
    private boolean calledOff;
    private boolean changing;

    ExplainModel(InspectModel model) {
        this.model = model;
        this.look = new LongLook(model, "inspect.explain");
        way.addListener((Observable changed) -> ask());
        wantedClass.addListener((Observable changed) -> ask());
        layer.addListener((Observable changed) -> ask());
        watched.addListener((observed, was, is) -> watch(is));
        model.networkProperty().addListener((observed, was, is) -> begin(is));
        model.imageProperty().addListener((observed, was, is) -> forget());
        model.passageProperty().addListener((observed, was, is) -> ask());
        model.layerIdProperty().addListener((observed, was, is) -> follow());
        begin(model.networkProperty().get());
    }

    InspectModel model() {
        return model;
    }

    LongLook look() {
        return look;
    }

    /** Whether somebody looks at the answer. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    ObjectProperty<Attribution> wayProperty() {
        return way;
    }

    /** {@link #PREDICTED} or a class. */
    IntegerProperty wantedClassProperty() {
        return wantedClass;
    }

    /** Where Grad-CAM looks; null where no layer gives maps. */
    ObjectProperty<ProgramStep> layerProperty() {
        return layer;
    }

    /** Where Grad-CAM can look. */
    List<ProgramStep> layers() {
        return layers;
    }

    SettingNumbers settings() {
        return settings;
    }

    /** The answer; null until it is known. */
    ObjectProperty<Sight.Attribution> seenProperty() {
        return seen;
    }

    /** Why there is no answer; null where there is one or none was asked for. */
    ObjectProperty<Message> problemProperty() {
        return problem;
    }

    private void begin(InspectedNetwork network) {
        forget();
        if (network == null) {
            return;
        }
        changing = true;
        layers =
                NetworkLayers.all(network.program()).stream()
                        .filter(step -> step.output().isImage())
                        .toList();
        layer.set(layers.isEmpty() ? null : new NetworkLayers(network).lastImage());
        if (wantedClass.get() >= network.classes().size()) {
            wantedClass.set(PREDICTED);
        }
        TensorShape picture = network.program().input();
        settings.fit(Math.min(picture.height(), picture.width()));
        changing = false;
    }

    private void forget() {
        look.cancel();
        asked = null;
        calledOff = false;
        seen.set(null);
        problem.set(null);
    }

    /** Grad-CAM goes along to the layer that somebody goes to. */
    private void follow() {
        if (watched.get() && way.get() == Attribution.GRADCAM) {
            model.layer().filter(layers::contains).ifPresent(layer::set);
        }
    }

    private void watch(boolean is) {
        if (is) {
            ask();
        } else if (look.workingProperty().get()) {
            look.cancel();
            asked = null;
        }
    }

    /** Asks again what was called off. */
    void again() {
        calledOff = false;
        asked = null;
        ask();
    }

    void cancel() {
        look.cancel();
        calledOff = true;
    }

    private boolean learns() {
        return model.networkProperty().get().run().isEmpty();
    }

    private void ask() {
        boolean ready =
                watched.get() && !changing && model.imageProperty().get() != null && known();
        if (!ready) {
            return;
        }
        if (way.get() == Attribution.GRADCAM && layer.get() == null) {
            problem.set(Message.of("workflow.problem.no-image-layer"));
            seen.set(null);
            return;
        }
        Question question =
                new Question(
                        model.imageProperty().get(),
                        settings.method(
                                way.get(), layer.get() == null ? null : layer.get().layerId()),
                        classIndex());
        if (!question.same(asked) || learns() && learnedOn()) {
            ask(question);
        }
    }

    /** Whether it is known what the network says of this very image. */
    private boolean known() {
        Sight.Passage passage = model.passageProperty().get();
        return passage != null && passage.image().equals(model.imageProperty().get().pixels());
    }

    /**
     * Whether the network has learned on since the answer; while one is awaited it does not count.
     */
    private boolean learnedOn() {
        return !calledOff
                && !look.workingProperty().get()
                && askedAt != model.passageProperty().get();
    }

    private void ask(Question question) {
        if (!question.same(asked)) {
            seen.set(null);
        }
        asked = question;
        askedAt = model.passageProperty().get();
        calledOff = false;
        problem.set(null);
        look.ask(
                question.look(),
                sight -> seen.set((Sight.Attribution) sight),
                reason -> {
                    seen.set(null);
                    problem.set(reason);
                });
    }

    /** The class asked about, as the network stands. */
    private int classIndex() {
        return wantedClass.get() == PREDICTED ? predicted() : wantedClass.get();
    }

    /** The class that the network names. */
    int predicted() {
        return model.passageProperty().get().predicted();
    }
}
