package org.kernelglass.ui.inspect.excite;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.LongLook;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.workflow.SplitImages;

/**
 * The training images that excite what is asked about most: looked for when somebody wants it, for
 * all units of a layer at once. FX thread.
 */
final class ImagesModel {

    /** Images for each unit. */
    static final int TOP = 12;

    private final ExciteModel excite;
    private final InspectModel model;
    private final LongLook look;
    private final NetworkImages training;
    private final LongWork opening;
    private final ObjectProperty<List<Exciting>> strongest = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Message> problem = new SimpleObjectProperty<>();
    private Sight.Excitation seen;
    private SplitImages images;
    private int reading;

    ImagesModel(ExciteModel excite, NetworkImages training) {
        this.excite = excite;
        this.model = excite.model();
        this.look = new LongLook(model, "inspect.excitation");
        this.training = training;
        this.opening = new LongWork(model.workspace().background());
        model.networkProperty().addListener((observed, was, is) -> forget());
        excite.targetProperty().addListener((observed, was, is) -> another());
        excite.unitProperty().addListener((observed, was, is) -> read());
    }

    ExciteModel excite() {
        return excite;
    }

    /** The dataset's images, before the network can look at them. */
    LongWork opening() {
        return opening;
    }

    LongLook look() {
        return look;
    }

    /** The strongest first; empty until they are looked for. */
    ObjectProperty<List<Exciting>> strongestProperty() {
        return strongest;
    }

    /** Why there are none; null otherwise. */
    ObjectProperty<Message> problemProperty() {
        return problem;
    }

    private void forget() {
        seen = null;
        images = null;
        another();
    }

    private void another() {
        opening.cancel();
        look.cancel();
        problem.set(null);
        read();
    }

    /** Looks through the training images. */
    void find() {
        problem.set(null);
        look.cancel();
        NetworkImages.Source source = training.of(model.networkProperty().get());
        opening.begin(source::open, this::find, refusal -> problem.set(refusal.problem()));
    }

    private void find(SplitImages found) {
        images = found;
        String layerId = layer().layerId();
        look.ask(
                new Look.Excitation(found.inOrder(Split.TRAIN), layerId, TOP),
                sight -> {
                    seen = (Sight.Excitation) sight;
                    read();
                },
                problem::set);
    }

    private ProgramStep layer() {
        return excite.targetProperty().get().read(excite.program());
    }

    /** Fetches the images of the unit in front. */
    private void read() {
        int mine = ++reading;
        boolean known = seen != null && seen.layerId().equals(layer().layerId());
        if (!known || excite.unitProperty().get() >= seen.strongest().size()) {
            strongest.set(List.of());
            return;
        }
        NetworkProgram program = excite.program();
        ProgramStep layer = layer();
        SplitImages from = images;
        List<Sight.Excited> wanted = seen.strongest().get(excite.unitProperty().get());
        model.workspace()
                .background()
                .run(
                        () ->
                                wanted.stream()
                                        .map(
                                                one ->
                                                        Exciting.of(
                                                                program,
                                                                layer,
                                                                from.image(one.image()),
                                                                one))
                                        .toList(),
                        read -> {
                            if (mine == reading) {
                                strongest.set(read);
                            }
                        },
                        refusal -> {
                            if (mine == reading) {
                                problem.set(refusal.problem());
                            }
                        });
    }

    /** Makes it the image that is looked at, and puts its largest value under the microscope. */
    void show(Exciting chosen) {
        ProgramStep layer = layer();
        model.imageProperty().set(chosen.image());
        model.pointProperty()
                .set(
                        ValuePosition.of(
                                layer.layerId(),
                                excite.unitProperty().get(),
                                chosen.excited().row(),
                                chosen.excited().column()));
    }
}
