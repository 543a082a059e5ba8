package org.kernelglass.ui.inspect.kernels;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.KernelFacts;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedCell;
import org.kernelglass.ui.inspect.grid.GridChoices;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;

/** The kernels of the layer in front, the dead and the nearly equal ones flagged. FX thread. */
public final class KernelsTab extends VBox {

    private static final double LARGE = 216;
    private static final double ORDERS = 280;

    private final InspectModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final ComboBox<KernelOrder> order;
    private final CheckBox shared;
    private final ScaleLegend legend = new ScaleLegend(ColorMap.DIVERGING);
    private final Label one = new Label();
    private final ImageView large = new ImageView();
    private final PictureGrid grid = new PictureGrid("inspect-kernels", "kernel-", this::choose);
    private final BooleanProperty started = new SimpleBooleanProperty();
    private final FirstKernels firstKernels;
    private final Latest drawing;
    private Tensor drawn;
    private KernelPictures pictures;

    public KernelsTab(InspectModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        this.drawing = new Latest(model.workspace().background());
        GridChoices<KernelOrder> choices =
                new GridChoices<>(
                        "inspect-kernels", KernelOrder.NUMBER, KernelOrder::title, legend, texts);
        order = choices.order();
        order.setPrefWidth(ORDERS);
        order.setCellFactory(list -> new OrderCell());
        firstKernels = new FirstKernels(model.workspace().useCases().timeLapse());
        shared = choices.shared();
        getStyleClass().add("inspect-tab");
        title.getStyleClass().add("title-4");
        title.setId("inspect-kernels-title");
        hint.getStyleClass().add("text-muted");
        hint.setWrapText(true);
        large.setSmooth(false);
        large.setFitHeight(LARGE);
        large.setFitWidth(LARGE);
        large.setPreserveRatio(true);
        large.accessibleTextProperty().bind(one.textProperty());
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox enlarged = new VBox(one, large);
        enlarged.getStyleClass().add("enlarged-map");
        getChildren().setAll(title, choices, hint, grid, enlarged);
        model.layerIdProperty().addListener((observed, was, is) -> show());
        model.passageProperty().addListener((observed, was, is) -> show());
        order.valueProperty().addListener((observed, was, is) -> ordered(was, is));
        shared.selectedProperty().addListener((observed, was, is) -> redraw());
        texts.sentencesProperty().addListener((observed, was, is) -> redraw());
        show();
    }

    private void redraw() {
        drawn = null;
        show();
    }

    private void show() {
        Tensor kernels = KernelArrays.of(model).orElse(null);
        if (kernels == null || kernels.equals(drawn)) {
            return;
        }
        drawn = kernels;
        ProgramStep layer = model.layer().orElseThrow();
        boolean first = model.networkProperty().get().program().steps().get(0).equals(layer);
        boolean oneScale = shared.isSelected();
        String name = KernelArrays.name(model).orElseThrow();
        Optional<Path> run = model.runFolder();
        drawing.ask(
                unwanted ->
                        KernelPictures.draw(kernels, start(kernels, name, run), first, oneScale),
                found -> take(found, layer),
                refusal -> model.workspace().problemProperty().set(refusal));
    }

    private Optional<Tensor> start(Tensor kernels, String name, Optional<Path> run) {
        return run.flatMap(folder -> firstKernels.of(folder, name, kernels));
    }

    private void take(KernelPictures found, ProgramStep layer) {
        pictures = found;
        started.set(found.started());
        if (!found.started() && order.getValue() == KernelOrder.CHANGE) {
            order.setValue(KernelOrder.NUMBER);
        }
        TensorShape shape = found.kernels().shape();
        title.setText(
                texts.now(
                        "inspect.kernels.title",
                        layer.address(),
                        LayerName.ofKind(layer.kindId()),
                        Integer.toString(shape.dimension(0)),
                        shape.dimension(2) + "×" + shape.dimension(3) + "×" + shape.dimension(1)));
        boolean several = shape.dimension(1) > 1;
        hint.setText(
                several
                        ? texts.now(
                                found.colour()
                                        ? "inspect.kernels.colour"
                                        : "inspect.kernels.strongest")
                        : "");
        hint.setVisible(several);
        hint.setManaged(several);
        Locale locale = texts.sentencesProperty().get().locale();
        legend.show(-found.largest(), found.largest(), locale);
        legend.setVisible(shared.isSelected() && !found.colour());
        arrange();
        choose(0);
    }

    /** The keys reach also what is disabled. */
    private void ordered(KernelOrder was, KernelOrder is) {
        if (is == KernelOrder.CHANGE && !started.get()) {
            order.setValue(was);
        } else {
            arrange();
        }
    }

    private void arrange() {
        if (pictures != null) {
            grid.show(
                    pictures.images(),
                    pictures.facts().kernels().stream().map(this::caption).toList(),
                    order.getValue().of(pictures.facts()));
        }
    }

    /** An order; that by change says where it is not known how far kernels have come. */
    private final class OrderCell extends WordedCell<KernelOrder> {

        private OrderCell() {
            super(KernelsTab.this::words, texts, started);
            disableProperty().bind(itemProperty().isEqualTo(KernelOrder.CHANGE).and(started.not()));
        }
    }

    private Message words(KernelOrder one) {
        return one == KernelOrder.CHANGE && !started.get()
                ? Message.of("inspect.kernels.order.change.none")
                : one.title();
    }

    private PictureGrid.Caption caption(KernelFacts.Kernel kernel) {
        PictureGrid.Caption plain = withoutChange(kernel);
        return kernel.change().isEmpty()
                ? plain
                : new PictureGrid.Caption(
                        texts.now(
                                "inspect.kernels.changed",
                                plain.words(),
                                Numbers.shortly(kernel.change().getAsDouble())),
                        plain.flagged());
    }

    private PictureGrid.Caption withoutChange(KernelFacts.Kernel kernel) {
        String filter = Integer.toString(kernel.filter());
        String norm = Numbers.shortly(kernel.norm());
        if (kernel.dead()) {
            String share = Numbers.percent(kernel.shareOfMedian());
            return new PictureGrid.Caption(
                    texts.now("inspect.kernels.dead", filter, norm, share), true);
        }
        if (kernel.nearDuplicate()) {
            KernelFacts.Nearest nearest = kernel.nearest().orElseThrow();
            return new PictureGrid.Caption(
                    texts.now(
                            "inspect.kernels.duplicate",
                            filter,
                            norm,
                            Integer.toString(nearest.filter()),
                            Numbers.shortly(nearest.cosine())),
                    true);
        }
        return new PictureGrid.Caption(texts.now("inspect.kernels.facts", filter, norm), false);
    }

    private void choose(int filter) {
        grid.select(filter);
        large.setImage(pictures.images().get(filter));
        one.setText(
                pictures.colour()
                        ? texts.now("inspect.kernels.one-colour", Integer.toString(filter))
                        : texts.now(
                                "inspect.kernels.one",
                                Integer.toString(filter),
                                Integer.toString(pictures.channels().get(filter))));
    }
}
