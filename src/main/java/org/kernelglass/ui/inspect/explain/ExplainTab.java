package org.kernelglass.ui.inspect.explain;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.AttributionHeat;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.PlanePicture;
import org.kernelglass.ui.picture.ScaleLegend;
import org.kernelglass.workflow.HeatPlace;
import org.kernelglass.workflow.NetworkLayers;

/** Which pixels a class comes from: laid over the picture, and as numbers. FX thread. */
public final class ExplainTab extends ScrollPane {

    private static final double OPACITY = 0.6;

    /** Pixels along the longer side of what is laid over the picture. */
    private static final int HEAT_SIDE = 256;

    private final ExplainModel explain;
    private final InspectModel model;
    private final PictureCard picture;
    private final Texts texts;
    private final Slider opacity = new Slider(0, 1, OPACITY);
    private final ScaleLegend signed = new ScaleLegend(ColorMap.DIVERGING);
    private final ScaleLegend unsigned = new ScaleLegend(ColorMap.VIRIDIS);
    private final Label score = new Label();
    private final Label complete = new Label();
    private final Label step = new Label();
    private final Label problem = new Label();
    private final ValuesCard values;
    private Image heat;

    public ExplainTab(InspectModel model, PictureCard picture) {
        this.model = model;
        this.picture = picture;
        this.texts = model.workspace().texts();
        explain = new ExplainModel(model);
        Label help = wrapped("inspect-explain-help");
        help.textProperty()
                .bind(
                        texts.of(
                                () -> AttributionWords.help(explain.wayProperty().get()),
                                explain.wayProperty()));
        help.getStyleClass().add("text-muted");
        wrap(score, "inspect-explain-score");
        wrap(complete, "inspect-explain-complete");
        wrap(step, "inspect-explain-step");
        wrap(problem, "inspect-explain-problem");
        problem.getStyleClass().add("kg-problem-text");
        values = new ValuesCard(texts, score, complete, step);
        VBox page =
                new VBox(
                        new ChoicesRow(explain),
                        new SettingsRow(explain),
                        help,
                        overlayRow(),
                        problem,
                        values);
        page.getStyleClass().add("inspect-tab");
        getStyleClass().addAll("inspect-scroll", "edge-to-edge");
        setFitToWidth(true);
        setContent(page);
        explain.seenProperty().addListener((observed, was, is) -> show());
        explain.problemProperty().addListener((observed, was, is) -> show());
        explain.watchedProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    /** Whether it is in front. */
    public BooleanProperty watchedProperty() {
        return explain.watchedProperty();
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        wrap(label, id);
        return label;
    }

    private static void wrap(Label label, String id) {
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }

    private HBox overlayRow() {
        Label title = new Label();
        title.textProperty().bind(texts.of("inspect.maps.opacity"));
        title.setLabelFor(opacity);
        opacity.setId("inspect-explain-opacity");
        opacity.accessibleTextProperty().bind(title.textProperty());
        opacity.valueProperty().addListener((observed, was, is) -> lay());
        Button again = new Button();
        again.setId("inspect-explain-again");
        again.getStyleClass().add("small");
        again.textProperty().bind(texts.of("inspect.look.again"));
        again.visibleProperty()
                .bind(
                        explain.seenProperty()
                                .isNull()
                                .and(explain.look().workingProperty().not())
                                .and(model.passageProperty().isNotNull()));
        again.setOnAction(event -> explain.again());
        for (Region legend : new Region[] {signed, unsigned}) {
            legend.managedProperty().bind(legend.visibleProperty());
        }
        again.managedProperty().bind(again.visibleProperty());
        WorkBar progress =
                new WorkBar("inspect-explain-progress", explain.look(), texts, explain::cancel);
        HBox row = new HBox(title, opacity, signed, unsigned, again, progress);
        row.getStyleClass().add("inspect-choices");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        Sight.Attribution seen = explain.seenProperty().get();
        Message reason = explain.problemProperty().get();
        problem.setText(reason == null ? "" : texts.now(reason));
        values.setVisible(seen != null);
        signed.setVisible(seen != null && AttributionHeat.of(seen).signed());
        unsigned.setVisible(seen != null && !signed.isVisible());
        heat = null;
        if (seen != null) {
            show(seen, AttributionHeat.of(seen));
        }
        lay();
    }

    private void show(Sight.Attribution seen, AttributionHeat shown) {
        TensorShape shape = shown.plane().shape();
        float[] numbers = shown.plane().values();
        PlanePicture scale =
                shown.signed()
                        ? PlanePicture.ofSigned(numbers, 0, numbers.length)
                        : PlanePicture.ofMaps(numbers, 0, numbers.length);
        heat = scale.draw(numbers, 0, shape.height(), shape.width(), cell(shape));
        (shown.signed() ? signed : unsigned)
                .show(scale.low(), scale.high(), texts.sentencesProperty().get().locale());
        String className = model.networkProperty().get().classes().get(seen.classIndex());
        score.setText(texts.now(AttributionWords.score(seen, className)));
        complete.setText(
                AttributionWords.addsUp(seen)
                        ? texts.now(AttributionWords.completeness(seen))
                        : "");
        step.setText(
                seen.step() == 0
                        ? ""
                        : texts.now("inspect.explain.step", Long.toString(seen.step())));
        values.show(seen, shown, scale);
    }

    /** Whole pixels for each value, so that its edges stay sharp; of many values one is enough. */
    private static int cell(TensorShape shape) {
        return Math.max(1, HEAT_SIDE / Math.max(shape.height(), shape.width()));
    }

    /** Lays the answer over the picture, each value over what it speaks of. */
    private void lay() {
        if (heat == null || !explain.watchedProperty().get()) {
            picture.noExplanation();
            return;
        }
        picture.explanation(heat, place(explain.seenProperty().get()), opacity.getValue());
    }

    private Rectangle2D place(Sight.Attribution seen) {
        var place =
                seen.method() instanceof GradCam cam
                        ? HeatPlace.of(
                                model.networkProperty().get().program(),
                                new NetworkLayers(model.networkProperty().get())
                                        .withId(cam.layerId()))
                        : HeatPlace.whole(model.networkProperty().get().program().input());
        return new Rectangle2D(place.getX(), place.getY(), place.getWidth(), place.getHeight());
    }
}
