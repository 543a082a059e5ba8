package org.kernelglass.ui.inspect.plane;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.MapImages;
import org.kernelglass.workflow.MapImages.ImageMap;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.SampleImage;

/** Which images are mapped and how, the map, and the point that is chosen. FX thread. */
final class PlaneModel {

    private final InspectModel model;
    private final NetworkImages images;
    private final LongWork work;
    private final ObjectProperty<MapImages.Method> method =
            new SimpleObjectProperty<>(MapImages.Method.PCA);
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.VALIDATION);
    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(MapImages.USUAL);
    private final ReadOnlyObjectWrapper<ImageMap> map = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<int[]> visible = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ObservableSet<Integer> hidden = FXCollections.observableSet();
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private NetworkImages.Source source;

    PlaneModel(InspectModel model, NetworkImages images) {
        this.model = model;
        this.images = images;
        work = new LongWork(model.workspace().background());
        model.networkProperty().addListener((observed, was, is) -> forget());
        hidden.addListener((SetChangeListener<Integer>) change -> see());
        onlyWrong.addListener((observed, was, is) -> see());
    }

    InspectModel model() {
        return model;
    }

    LongWork work() {
        return work;
    }

    ObjectProperty<MapImages.Method> methodProperty() {
        return method;
    }

    /** Training or validation: the test images are looked at once, at the end of a run. */
    ObjectProperty<Split> splitProperty() {
        return split;
    }

    /** Images that are mapped at most. */
    ObjectProperty<Integer> mostProperty() {
        return most;
    }

    /** Null before any. */
    ReadOnlyObjectProperty<ImageMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The points that are shown. */
    ReadOnlyObjectProperty<int[]> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /** Classes whose points are not shown. */
    ObservableSet<Integer> hidden() {
        return hidden;
    }

    /** Whether only misclassified images are shown. */
    BooleanProperty onlyWrongProperty() {
        return onlyWrong;
    }

    /** The point whose image the network is shown; −1 for none. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    private void forget() {
        work.cancel();
        hidden.clear();
        take(null);
    }

    private void take(ImageMap found) {
        chosen.set(-1);
        map.set(found);
        see();
    }

    private void see() {
        ImageMap now = map.get();
        visible.set(
                now == null
                        ? new int[0]
                        : IntStream.range(0, now.plane().size())
                                .filter(point -> !hidden.contains(now.labels()[point]))
                                .filter(point -> !onlyWrong.get() || wrong(now, point))
                                .toArray());
    }

    static boolean wrong(ImageMap map, int point) {
        return map.labels()[point] != map.predicted()[point];
    }

    /** Looks at the images and lays them out. */
    void begin() {
        InspectedNetwork network = model.networkProperty().get();
        ProgramStep layer = MapImages.penultimate(network);
        MapImages.Choice choice = new MapImages.Choice(method.get(), split.get(), most.get());
        NetworkImages.Source itsImages = images.of(network);
        source = itsImages;
        work.begin(
                (watch, control) ->
                        model.workspace()
                                .useCases()
                                .mapImages()
                                .map(
                                        network,
                                        itsImages.open(watch, control),
                                        layer,
                                        choice,
                                        watch,
                                        control),
                this::take,
                this::refused);
    }

    /** Shows the network the image of a point. */
    void choose(int point) {
        chosen.set(point);
        if (point >= 0) {
            ImageMap of = map.get();
            read(
                    point,
                    image -> {
                        if (of == map.get() && chosen.get() == point) {
                            model.imageProperty().set(image);
                        }
                    },
                    this::refused);
        }
    }

    /**
     * Reads the image of a point.
     *
     * @param done told on the FX thread
     */
    void read(int point, Consumer<SampleImage> done, Consumer<Refusal> refused) {
        int image = map.get().images()[point];
        NetworkImages.Source from = source;
        model.workspace()
                .background()
                .run(
                        () -> from.open(RunWatch.NOBODY, new RunControl()).image(image),
                        done,
                        refused);
    }

    private void refused(Refusal refusal) {
        model.workspace().problemProperty().set(refusal);
    }
}
