package org.kernelglass.ui.experiment;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.experiment.FrontPicture.Cost;

/** Accuracy against cost: which candidates nobody beats in both. FX thread. */
final class FrontCard extends VBox {

    private final Findings found;
    private final WordedControls words;
    private final Plane plane;
    private final ObjectProperty<Cost> cost = new SimpleObjectProperty<>(Cost.PARAMETERS);

    FrontCard(Findings found, WordedControls words) {
        this.found = found;
        this.words = words;
        plane = new Plane(words.texts());
        plane.setId("lab-front");
        plane.getStyleClass().add("lab-plane-large");
        getStyleClass().add("lab-section");
        Label title = words.label("lab.front", "section-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Segments<Cost> costs =
                new Segments<>(
                                List.of(Cost.values()),
                                each ->
                                        words.texts()
                                                .of(
                                                        each == Cost.SECONDS
                                                                ? "lab.front.seconds"
                                                                : "lab.front.parameters"),
                                cost)
                        .identified("lab-cost");
        HBox head = new HBox(12, title, gap, costs);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        head,
                        words.sentence(sentence()),
                        plane,
                        words.sentence(legend(), "text-muted"));
        cost.addListener((observed, was, is) -> draw());
        draw();
    }

    private void draw() {
        plane.show(
                new FrontPicture(words.texts())
                        .front(
                                found.kept().table().rows(),
                                found.kept().experiment().baseline(),
                                cost.get()));
    }

    private static Message legend() {
        return Message.of("lab.front.legend");
    }

    private Message sentence() {
        List<CandidateRow> front =
                found.kept().table().rows().stream().filter(CandidateRow::pareto).toList();
        return front.isEmpty()
                ? Message.of("lab.front.none")
                : Message.of(
                        "lab.front.sentence",
                        front.size(),
                        CandidateName.of(leanest(front).candidate()),
                        CandidateName.of(best(front).candidate()));
    }

    private static CandidateRow leanest(List<CandidateRow> front) {
        return front.stream()
                .min(java.util.Comparator.comparingLong(CandidateRow::parameters))
                .orElseThrow();
    }

    private static CandidateRow best(List<CandidateRow> front) {
        return front.stream()
                .max(java.util.Comparator.comparingDouble(row -> row.accuracy().value()))
                .orElseThrow();
    }
}
