package org.kernelglass.ui.train;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/**
 * The faces of a run, one at a time: its curves, the looks inside, the advice. Each keeps its state
 * while another shows. FX thread.
 */
final class RunFaces extends BorderPane {

    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox buttons = new HBox();
    private final StackPane faces = new StackPane();
    private final List<Node> all = new ArrayList<>();

    RunFaces(Texts texts) {
        this.texts = texts;
        getStyleClass().add("run-faces");
        buttons.getStyleClass().add("run-faces-buttons");
        setTop(buttons);
        setCenter(faces);
        group.selectedToggleProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is == null) {
                                group.selectToggle(was);
                            }
                        });
    }

    /**
     * One more face; the first one shows.
     *
     * @param id last part of the title's key, {@code train.face.<id>}
     * @param count shown behind the title where it is above 0
     */
    void add(String id, Node face, ObservableValue<Integer> count) {
        ToggleButton button = new ToggleButton();
        button.setId("face-" + id);
        button.setToggleGroup(group);
        button.textProperty().bind(texts.of(() -> title(id, count.getValue()), count));
        face.visibleProperty().bind(button.selectedProperty());
        face.managedProperty().bind(button.selectedProperty());
        buttons.getChildren().add(button);
        faces.getChildren().add(face);
        all.add(face);
        shape();
        if (all.size() == 1) {
            button.setSelected(true);
        }
    }

    void add(String id, Node face) {
        add(id, face, Bindings.createObjectBinding(() -> 0));
    }

    private static Message title(String id, int count) {
        Message title = Message.of("train.face." + id);
        return count == 0 ? title : Message.of("train.face.counted", title, count);
    }

    private void shape() {
        int last = buttons.getChildren().size() - 1;
        for (int place = 0; place <= last; place++) {
            List<String> classes = buttons.getChildren().get(place).getStyleClass();
            classes.removeAll(List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL));
            classes.add(
                    place == 0
                            ? Styles.LEFT_PILL
                            : place == last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
    }
}
