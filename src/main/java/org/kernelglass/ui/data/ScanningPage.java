package org.kernelglass.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.kernelglass.ui.workspace.DatasetState;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** How far a scan is, and a way to end it. */
final class ScanningPage extends StatePage {

    ScanningPage(DataViewModel data) {
        this(data, new Words(data.texts()));
    }

    private ScanningPage(DataViewModel data, Words words) {
        super(
                BootstrapIcons.SEARCH,
                words.label("data.scan.title"),
                location(data),
                bar(data),
                counts(data),
                cancel(data, words));
    }

    private static Label location(DataViewModel data) {
        Label label = Words.quiet();
        label.textProperty()
                .bind(data.workspace().projectProperty().map(now -> now.data().location()));
        return label;
    }

    private static ProgressBar bar(DataViewModel data) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(360);
        bar.progressProperty().bind(state(data).map(ScanFigures::progress).orElse(0.0));
        bar.accessibleTextProperty().bind(data.texts().of("data.scan.title"));
        return bar;
    }

    private static Label counts(DataViewModel data) {
        Label label = new Label();
        label.getStyleClass().add("kg-number");
        label.textProperty()
                .bind(data.texts().of(() -> ScanFigures.counts(state(data).get()), state(data)));
        return label;
    }

    private static Button cancel(DataViewModel data, Words words) {
        Button cancel =
                words.button(
                        "data.scan.cancel",
                        BootstrapIcons.X,
                        () -> data.workspace().dataset().cancel());
        cancel.setCancelButton(true);
        cancel.setId("cancel-scan");
        return cancel;
    }

    private static ReadOnlyObjectProperty<DatasetState> state(DataViewModel data) {
        return data.workspace().dataset().stateProperty();
    }
}
