package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.workflow.PreviewImage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Some training images before and after, row by row. */
final class PreviewStrip extends VBox {

    static final int SIDE = 64;

    private final DataViewModel data;
    private final PreviewModel model;
    private final GridPane grid = new GridPane();
    private final Label refusal = new Label();
    private final Button shuffle;

    PreviewStrip(DataViewModel data, PreviewModel model) {
        this.data = data;
        this.model = model;
        Words words = new Words(data.texts());
        shuffle = words.button("data.preview.shuffle", BootstrapIcons.SHUFFLE, model::reshuffle);
        shuffle.getStyleClass().add(Styles.SMALL);
        shuffle.setId("reshuffle");
        Button others = words.button("data.preview.others", BootstrapIcons.IMAGES, model::others);
        others.getStyleClass().add(Styles.SMALL);
        others.setId("other-images");
        HBox buttons = new HBox(shuffle, others);
        buttons.getStyleClass().add("kg-buttons");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("kg-problem-text");
        grid.getStyleClass().add("kg-preview");
        grid.setId("preview");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("kg-column");
        getChildren()
                .setAll(
                        words.heading("data.preview.title"),
                        buttons,
                        measuring(words),
                        refusal,
                        scroll);
        model.imagesProperty().addListener((seen, was, is) -> show());
        model.refusalProperty().addListener((seen, was, is) -> show());
        data.texts().sentencesProperty().addListener((seen, was, is) -> show());
        show();
    }

    private Node measuring(Words words) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.measuringProperty());
        VBox box = new VBox(words.remark("data.preview.measuring"), bar);
        box.getStyleClass().add("kg-group");
        box.visibleProperty().bind(model.measuringProperty().lessThan(1));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show() {
        List<PreviewImage> images = model.imagesProperty().get();
        Optional<Refusal> refused = model.refusalProperty().get();
        refusal.setText(refused.map(why -> data.texts().now(why.problem())).orElse(""));
        Words.show(refusal, refused.isPresent());
        boolean varied = !images.isEmpty() && !images.get(0).variants().isEmpty();
        Words.show(shuffle, varied);
        List<Node> nodes = new ArrayList<>();
        if (!images.isEmpty()) {
            heads(images.get(0), nodes);
        }
        for (int row = 0; row < images.size(); row++) {
            row(images.get(row), row + 1, nodes);
        }
        grid.getChildren().setAll(nodes);
    }

    private void heads(PreviewImage first, List<Node> nodes) {
        head(Message.of("data.preview.original"), 0, nodes);
        Preprocessing wanted = data.edits().settings().preprocessing();
        head(
                Message.of(
                        "data.preview.input",
                        wanted.height(),
                        wanted.width(),
                        wanted.color().channels()),
                1,
                nodes);
        for (int variant = 0; variant < first.variants().size(); variant++) {
            int epoch = model.epochProperty().get() + variant + 1;
            head(Message.of("data.preview.epoch", epoch), 2 + variant, nodes);
        }
    }

    private void head(Message said, int column, List<Node> nodes) {
        Label label = Words.quiet();
        label.setText(data.texts().now(said));
        label.setWrapText(true);
        label.setAlignment(Pos.BOTTOM_LEFT);
        label.setMaxWidth(SIDE);
        label.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(label, javafx.geometry.VPos.BOTTOM);
        GridPane.setConstraints(label, column, 0);
        nodes.add(label);
    }

    private void row(PreviewImage image, int row, List<Node> nodes) {
        String name = data.knownProperty().get().index().images().get(image.image()).name();
        cell(
                Pixels.of(image.original()),
                data.texts()
                        .now(
                                "data.preview.original-of",
                                name,
                                image.original().pictureHeight(),
                                image.original().pictureWidth()),
                0,
                row,
                nodes);
        cell(
                Pixels.of(image.input()),
                data.texts()
                        .now(
                                "data.preview.input-of",
                                name,
                                image.input().height(),
                                image.input().width(),
                                image.input().channels()),
                1,
                row,
                nodes);
        for (int variant = 0; variant < image.variants().size(); variant++) {
            int epoch = model.epochProperty().get() + variant + 1;
            String said = data.texts().now("data.preview.variant-of", name, epoch);
            cell(Pixels.of(image.variants().get(variant)), said, 2 + variant, row, nodes);
        }
    }

    private static void cell(Image image, String said, int column, int row, List<Node> nodes) {
        PictureFrame frame = new PictureFrame(SIDE);
        frame.show(image);
        frame.setAccessibleText(said);
        LargerPicture.on(frame, image, said);
        GridPane.setConstraints(frame, column, row);
        nodes.add(frame);
    }
}
