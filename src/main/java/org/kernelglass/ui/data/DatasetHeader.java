package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.DatasetSummary.Extent;
import org.kernelglass.message.Message;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Which dataset it is, and the way to another. */
final class DatasetHeader extends VBox {

    DatasetHeader(DataViewModel data, DatasetChooser chooser) {
        Words words = new Words(data.texts());
        Label name = new Label();
        name.setId("dataset-name");
        name.getStyleClass().add(Styles.TITLE_4);
        name.textProperty().bind(data.knownProperty().map(DatasetHeader::name).orElse(""));
        name.setTooltip(
                Words.tooltip(data.knownProperty().map(now -> now.index().location().toString())));
        Label facts = Words.quiet();
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        facts.textProperty()
                .bind(
                        data.texts()
                                .of(() -> facts(data.knownProperty().get()), data.knownProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        name,
                        space,
                        words.iconButton(
                                "data.choose.folder", BootstrapIcons.FOLDER2_OPEN, chooser::folder),
                        words.iconButton(
                                "data.choose.other",
                                BootstrapIcons.FILE_EARMARK_ZIP,
                                chooser::file),
                        words.iconButton(
                                "data.scan.again", BootstrapIcons.ARROW_REPEAT, data::rescan));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, facts);
    }

    private static String name(Known known) {
        Path file = known.index().location().getFileName();
        return file == null ? known.index().location().toString() : file.toString();
    }

    private static Message facts(Known known) {
        if (known == null) {
            return Message.of("data.scan.begins");
        }
        int images = known.index().images().size();
        int classes = known.index().classes().size();
        return known.index()
                .summary()
                .map(
                        summary ->
                                Message.of(
                                        "data.header.facts",
                                        images,
                                        classes,
                                        size(summary),
                                        Message.of(
                                                summary.color()
                                                        ? "data.color.rgb"
                                                        : "data.color.grey")))
                .orElse(Message.of("data.header.counts", images, classes));
    }

    private static Message size(DatasetSummary summary) {
        Extent heights = summary.heights();
        Extent widths = summary.widths();
        boolean same =
                heights.smallest() == heights.largest() && widths.smallest() == widths.largest();
        return same
                ? Message.of("data.header.same-size", heights.median(), widths.median())
                : Message.of(
                        "data.header.sizes",
                        heights.smallest(),
                        heights.largest(),
                        widths.smallest(),
                        widths.largest());
    }
}
