package org.kernelglass.ui.inspect.terms;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kernelglass.inspection.Sight;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/** The classes with logit and probability; the one in front is asked about. FX thread. */
final class ClassBars extends ListView<Integer> {

    private static final double LENGTH = 56;

    private final TermsModel terms;
    private final Texts texts;
    private boolean following;

    ClassBars(TermsModel terms) {
        this.terms = terms;
        this.texts = terms.model().workspace().texts();
        setId("inspect-terms-classes");
        getStyleClass().addAll("terms-classes", "edge-to-edge");
        accessibleTextProperty().bind(texts.of("inspect.terms.classes"));
        setCellFactory(list -> new Row());
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose(is));
        terms.model().passageProperty().addListener((observed, was, is) -> show(is));
        terms.labelProperty().addListener((observed, was, is) -> follow());
        texts.sentencesProperty().addListener((observed, was, is) -> refresh());
        show(terms.model().passageProperty().get());
    }

    private void show(Sight.Passage passage) {
        int classes = passage == null ? 0 : passage.logits().length;
        if (getItems().size() != classes) {
            following = true;
            getItems().setAll(IntStream.range(0, classes).boxed().toList());
            following = false;
        } else {
            refresh();
        }
        follow();
    }

    private void choose(Integer label) {
        if (!following && label != null) {
            terms.choose(label);
        }
    }

    private void follow() {
        int label = terms.labelProperty().get();
        if (label < getItems().size() && getSelectionModel().getSelectedIndex() != label) {
            following = true;
            getSelectionModel().clearAndSelect(label);
            following = false;
        }
    }

    private final class Row extends ListCell<Integer> {

        private final Label name = new Label();
        private final Region bar = new Region();
        private final StackPane track = new StackPane(bar);
        private final Label share = new Label();
        private final Label logit = new Label();
        private final HBox box = new HBox(name, track, share, logit);

        private Row() {
            box.getStyleClass().add("class-row");
            box.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            track.setMinWidth(LENGTH);
            track.setMaxWidth(LENGTH);
            track.setAlignment(Pos.CENTER_LEFT);
            track.getStyleClass().add("probability-track");
            bar.getStyleClass().add("probability-bar");
            share.getStyleClass().add("class-number");
            logit.getStyleClass().add("class-number");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer label, boolean empty) {
            super.updateItem(label, empty);
            Sight.Passage passage = terms.model().passageProperty().get();
            List<String> names = names();
            boolean shows = !empty && passage != null && label < names.size();
            setGraphic(shows ? box : null);
            if (!shows) {
                return;
            }
            boolean real = label == terms.model().imageProperty().get().label();
            name.setText(
                    real ? texts.now("inspect.terms.true", names.get(label)) : names.get(label));
            bar.setMaxWidth(passage.probabilities()[label] * LENGTH);
            bar.setMinWidth(passage.probabilities()[label] * LENGTH);
            share.setText(Numbers.percent(passage.probabilities()[label]));
            logit.setText(Numbers.shortly(passage.logits()[label]));
            setAccessibleText(
                    name.getText()
                            + " "
                            + texts.now("inspect.maps.class", logit.getText(), share.getText()));
        }

        private List<String> names() {
            return terms.model().networkProperty().get() == null
                            || terms.model().imageProperty().get() == null
                    ? List.of()
                    : terms.model().networkProperty().get().classes();
        }
    }
}
