package org.kernelglass.ui.data;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What belongs here, where no dataset is known, and one button that puts it there. */
final class EmptyPage extends StatePage {

    EmptyPage(DataViewModel data, DatasetChooser chooser) {
        this(data, new Words(data.texts()), chooser);
    }

    private EmptyPage(DataViewModel data, Words words, DatasetChooser chooser) {
        super(
                BootstrapIcons.IMAGES,
                words.label("data.empty.title"),
                words.sentence("data.empty.what"),
                choose(words, chooser),
                file(words, chooser),
                words.remark("data.empty.drop"),
                again(data, words));
    }

    private static Button choose(Words words, DatasetChooser chooser) {
        Button button =
                words.button("data.choose.folder", BootstrapIcons.FOLDER2_OPEN, chooser::folder);
        button.setDefaultButton(true);
        button.setId("choose-folder");
        return button;
    }

    private static Hyperlink file(Words words, DatasetChooser chooser) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(words.texts().of("data.choose.file"));
        link.setOnAction(event -> chooser.file());
        return link;
    }

    /** A scan that was cancelled can be taken up again. */
    private static Button again(DataViewModel data, Words words) {
        Button again = words.button("data.scan.again", BootstrapIcons.ARROW_REPEAT, data::rescan);
        again.getStyleClass().add(Styles.FLAT);
        var project = data.workspace().projectProperty();
        var named = project.map(now -> !now.data().location().isEmpty());
        again.visibleProperty().bind(named);
        again.managedProperty().bind(named);
        return again;
    }
}
