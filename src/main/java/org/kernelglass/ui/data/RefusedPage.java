package org.kernelglass.ui.data;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.DatasetState.Refused;
import org.kernelglass.ui.workspace.MovedDataset;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Why a dataset cannot be read, and what to do. */
final class RefusedPage extends StatePage {

    RefusedPage(DataViewModel data, DatasetChooser chooser) {
        this(data, new Words(data.texts()), chooser);
    }

    private RefusedPage(DataViewModel data, Words words, DatasetChooser chooser) {
        super(
                BootstrapIcons.EXCLAMATION_TRIANGLE,
                words.label("data.refused.title"),
                problem(data),
                hint(data),
                buttons(data, words, chooser));
        getStyleClass().add("kg-refused");
    }

    private static Label problem(DataViewModel data) {
        return said(data, Refusal::problem);
    }

    private static Label hint(DataViewModel data) {
        Label label = said(data, refusal -> refusal.hint().orElse(Message.of("data.refused.hint")));
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Label said(
            DataViewModel data, java.util.function.Function<Refusal, Message> part) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var state = data.workspace().dataset().stateProperty();
        label.textProperty().bind(data.texts().of(() -> part.apply(refusal(state.get())), state));
        return label;
    }

    private static Refusal refusal(DatasetState state) {
        return state instanceof Refused refused
                ? refused.refusal()
                : new Refusal(Message.of("data.refused.title"));
    }

    /** For a dataset that was moved. */
    private static Button locate(DataViewModel data, Words words) {
        Button locate =
                words.button(
                        "data.refused.locate",
                        BootstrapIcons.GEO_ALT,
                        () -> data.workspace().requestedActionProperty().set(MovedDataset.LOCATE));
        locate.setId("locate-dataset");
        return locate;
    }

    private static HBox buttons(DataViewModel data, Words words, DatasetChooser chooser) {
        HBox buttons =
                new HBox(
                        words.button(
                                "data.choose.folder", BootstrapIcons.FOLDER2_OPEN, chooser::folder),
                        words.button(
                                "data.choose.other",
                                BootstrapIcons.FILE_EARMARK_ZIP,
                                chooser::file),
                        locate(data, words),
                        words.button("data.scan.again", BootstrapIcons.ARROW_REPEAT, data::rescan));
        buttons.getStyleClass().add("kg-buttons");
        return buttons;
    }
}
