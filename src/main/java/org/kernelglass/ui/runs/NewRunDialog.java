package org.kernelglass.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.network.StackAddress;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunRecord;
import org.kernelglass.ui.base.Question;
import org.kernelglass.ui.base.Texts;

/** Asks which layers of a run keep their weights in a new run that begins with them. FX thread. */
final class NewRunDialog {

    private static final double MOST_HEIGHT = 360;
    private static final double ROW_HEIGHT = 28;

    /**
     * What was chosen.
     *
     * @param design the earlier run's own data, stack and plan, nothing frozen
     * @param freeze layers whose weights stay as they are
     */
    record Choice(Project design, List<StackAddress> freeze) {}

    private record Row(AddressedLayer layer, CheckBox box) {}

    private final Texts texts;
    private final Scene owner;
    private final RunRecord run;
    private final List<Row> rows = new ArrayList<>();

    NewRunDialog(Texts texts, Scene owner, RunRow parent) {
        this.texts = texts;
        this.owner = owner;
        this.run = parent.record().orElseThrow();
    }

    /** Waits for the answer; empty where the person thinks better of it. */
    Optional<Choice> ask() {
        boolean go = new Question(texts, owner).confirm("runs.new-run.start", content());
        if (!go) {
            return Optional.empty();
        }
        Project project = run.project();
        Project unfrozen =
                new Project(
                        project.data(), project.stack(), project.plan().withFrozenLayers(Set.of()));
        return Optional.of(new Choice(unfrozen, frozen()));
    }

    private List<StackAddress> frozen() {
        return rows.stream()
                .filter(row -> row.box().isSelected())
                .map(row -> row.layer().address())
                .toList();
    }

    private VBox content() {
        Label sentence = new Label(texts.now("runs.new-run", run.name()));
        sentence.setWrapText(true);
        VBox boxes = new VBox();
        boxes.getStyleClass().add("freeze-list");
        Set<String> learning = learning();
        AddressedLayer.all(run.project().stack()).stream()
                .filter(layer -> layer.active() && learning.contains(layer.layer().id()))
                .forEach(layer -> boxes.getChildren().add(box(layer)));
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, ROW_HEIGHT * (rows.size() + 1)));
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        Label hint = new Label(texts.now("runs.new-run.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("text-muted");
        VBox content = new VBox(sentence, scroll, hint);
        content.getStyleClass().add("new-run");
        return content;
    }

    private CheckBox box(AddressedLayer layer) {
        CheckBox box = new CheckBox(layer.address().text() + "  " + layer.layer().kind().id());
        box.setId("freeze-" + layer.layer().id());
        box.setSelected(run.project().plan().frozenLayers().contains(layer.layer().id()));
        rows.add(new Row(layer, box));
        return box;
    }

    /** Ids of the layers that have weights. */
    private Set<String> learning() {
        Set<String> ids = new TreeSet<>();
        StackCompiler.compile(
                        run.project().stack(),
                        run.project().data().preprocessing().shape(),
                        run.classes().size())
                .forEachParameter((name, array) -> ids.add(name.substring(0, name.indexOf('/'))));
        return ids;
    }
}
