package org.kernelglass.ui.inspect.microscope;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.arithmetic.Area;
import org.kernelglass.inspection.arithmetic.ExplainedValue;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value: what it is made of, what follows makes of it, and what it sees. FX thread. */
public final class MicroscopeView extends VBox {

    private final MicroscopeModel microscope;
    private final PictureCard picture;
    private final Texts texts;
    private final Label title = new Label();
    private final Sheet sheet;
    private final ArithmeticPage page;

    public MicroscopeView(MicroscopeModel microscope, PictureCard picture) {
        this.microscope = microscope;
        this.picture = picture;
        this.texts = microscope.model().workspace().texts();
        sheet = new Sheet(texts, microscope::follow);
        page = new ArithmeticPage(sheet, texts);
        setId("microscope");
        getStyleClass().add("microscope");
        title.setId("microscope-title");
        title.setWrapText(true);
        title.getStyleClass().add("title-4");
        getChildren().setAll(title, buttons(), sheet);
        microscope.explanationProperty().addListener((observed, was, is) -> show());
        microscope.model().pointProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private HBox buttons() {
        Button back = button("inspect.microscope.back", BootstrapIcons.ARROW_LEFT);
        back.setId("microscope-back");
        back.setOnAction(event -> microscope.goBack());
        back.visibleProperty().bind(microscope.canReturnProperty());
        back.managedProperty().bind(back.visibleProperty());
        HBox row = new HBox(back);
        row.managedProperty().bind(back.visibleProperty());
        return row;
    }

    private Button button(String key, BootstrapIcons icon) {
        Button button = new Button();
        button.getStyleClass().add("small");
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(texts.of(key));
        return button;
    }

    private void show() {
        sheet.clear();
        picture.noFrame();
        ValuePosition point = microscope.model().pointProperty().get();
        Explanation explanation = microscope.explanationProperty().get();
        if (point == null) {
            title.setText(texts.now("inspect.microscope"));
            sheet.line("inspect.microscope.empty");
        } else if (point.isPixel()) {
            showPixel(point);
        } else if (explanation != null && explanation.value().position().equals(point)) {
            show(explanation);
        }
    }

    private void showPixel(ValuePosition pixel) {
        title.setText(texts.now("inspect.microscope.pixel", pixel.row(), pixel.column()));
        Tensor image = microscope.model().passageProperty().get().image();
        int places = image.shape().height() * image.shape().width();
        int at = pixel.channel() * places + pixel.row() * image.shape().width() + pixel.column();
        sheet.result(
                "microscope-value",
                "inspect.microscope.pixel.value",
                Integer.toString(pixel.channel()),
                Numbers.exactly(image.values()[at]));
        picture.frame(new Rectangle2D(pixel.column(), pixel.row(), 1, 1));
    }

    private void show(Explanation explanation) {
        ExplainedValue value = explanation.value();
        ValuePosition at = value.position();
        title.setText(
                texts.now(
                        isUnit(at) ? "inspect.microscope.unit-title" : "inspect.microscope.title",
                        value.address(),
                        LayerName.ofKind(value.kindId()),
                        Integer.toString(at.channel()),
                        Integer.toString(at.row()),
                        Integer.toString(at.column())));
        page.show(value.arithmetic());
        sheet.result(
                "microscope-value", "inspect.microscope.value", Numbers.exactly(value.value()));
        value.engine()
                .ifPresent(
                        engine -> sheet.line("inspect.microscope.engine", Numbers.exactly(engine)));
        for (ExplainedValue after : explanation.after()) {
            sheet.result(
                    "microscope-after-" + after.address(),
                    "inspect.microscope.after",
                    LayerName.ofKind(after.kindId()),
                    Numbers.exactly(after.value()));
        }
        explanation.receptiveField().ifPresent(this::frame);
    }

    private boolean isUnit(ValuePosition at) {
        return microscope
                .model()
                .output(at.layerId())
                .filter(output -> !output.shape().isImage())
                .isPresent();
    }

    private void frame(Area area) {
        picture.frame(
                new Rectangle2D(area.firstColumn(), area.firstRow(), area.width(), area.height()));
        sheet.line(
                "inspect.microscope.field",
                Integer.toString(area.firstRow()),
                Integer.toString(area.lastRow()),
                Integer.toString(area.firstColumn()),
                Integer.toString(area.lastColumn()));
    }
}
