package org.kernelglass.ui.evaluate.figures;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person should know of the images: left out, or known to the network already. */
final class ImageNotes extends VBox {

    private static final int MOST = 4;
    private static final int MOST_IN_TIP = 40;

    private final Texts texts;

    ImageNotes(Texts texts) {
        this.texts = texts;
        setId("evaluate-notes");
        getStyleClass().add("evaluate-notes");
        managedProperty().bind(visibleProperty());
    }

    void show(List<DatasetProblem> problems) {
        getChildren().clear();
        setVisible(!problems.isEmpty());
        // what is said of the images as a whole comes first: it touches every figure
        List<DatasetProblem> ordered =
                java.util.stream.Stream.concat(
                                problems.stream().filter(one -> !one.skipped()),
                                problems.stream().filter(DatasetProblem::skipped))
                        .toList();
        ordered.stream().limit(MOST).map(this::words).map(this::note).forEach(getChildren()::add);
        if (ordered.size() > MOST) {
            getChildren().add(more(ordered.subList(MOST, ordered.size())));
        }
    }

    private HBox note(String words) {
        FontIcon sign = new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE);
        sign.getStyleClass().add("problem-sign");
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return new HBox(8, sign, label);
    }

    private Label more(List<DatasetProblem> rest) {
        Label more = new Label(texts.now("evaluate.notes.more", rest.size()));
        more.getStyleClass().add("text-muted");
        List<String> lines = rest.stream().limit(MOST_IN_TIP).map(this::words).toList();
        more.setTooltip(new Tooltip(String.join("\n", lines)));
        return more;
    }

    private String words(DatasetProblem problem) {
        return texts.now(
                problem.file().isEmpty() || problem.reason().arguments().contains(problem.file())
                        ? problem.reason()
                        : Message.of("evaluate.notes.file", problem.file(), problem.reason()));
    }
}
