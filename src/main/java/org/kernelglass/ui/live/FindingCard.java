package org.kernelglass.ui.live;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.training.advice.Finding;
import org.kernelglass.training.advice.Remedy;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One finding: what, since when, the evidence, and what may help. FX thread. */
final class FindingCard extends VBox {

    private static final double TOOLTIP_WIDTH = 320;

    private final Workspace workspace;
    private final Texts texts;
    private final AdviceModel model;
    private final Label title = new Label();
    private final Label since = new Label();
    private final Label sentence = new Label();
    private final FlowPane remedies = new FlowPane();
    private List<Remedy> offered = List.of();

    FindingCard(Workspace workspace, AdviceModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = model;
        getStyleClass().add("finding");
        title.getStyleClass().add("finding-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        since.getStyleClass().add("text-muted");
        sentence.setWrapText(true);
        remedies.getStyleClass().add("finding-remedies");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(new HBox(title, gap, since), sentence, remedies);
    }

    void show(Finding finding) {
        String severity = finding.severity().name().toLowerCase(java.util.Locale.ROOT);
        getStyleClass().setAll("finding", "finding-" + severity);
        title.setGraphic(new FontIcon(icon(finding.severity())));
        title.setAccessibleText(texts.now("advice.severity." + severity));
        title.textProperty().bind(texts.of(finding.kind().title()));
        since.textProperty().bind(texts.of("advice.since", finding.sinceEpoch() + 1));
        sentence.textProperty().bind(texts.of(finding.sentence()));
        if (!finding.remedies().equals(offered)) {
            offered = finding.remedies();
            remedies.getChildren().setAll(offered.stream().map(this::button).toList());
            if (finding.kind() == Finding.Kind.OVERFITTING) {
                remedies.getChildren().add(measure());
            }
        }
    }

    private static BootstrapIcons icon(Finding.Severity severity) {
        return switch (severity) {
            case NOTICE -> BootstrapIcons.INFO_CIRCLE;
            case WARNING -> BootstrapIcons.EXCLAMATION_TRIANGLE;
            case SERIOUS -> BootstrapIcons.EXCLAMATION_OCTAGON;
        };
    }

    /** Which of them helps is measured, not guessed; when the run is over. */
    private Button measure() {
        Button button = new Button();
        button.setId("remedies-measure");
        button.getStyleClass().addAll("small", "accent");
        button.textProperty().bind(texts.of("lab.remedies.measure"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.of("lab.remedies.measure.help"));
        help.setWrapText(true);
        help.setMaxWidth(TOOLTIP_WIDTH);
        button.setTooltip(help);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.finished().isEmpty(),
                                workspace.runProperty(),
                                workspace.runStarter().alive(),
                                workspace.experiments().alive()));
        button.setOnAction(event -> model.measureRemedies());
        return button;
    }

    private Button button(Remedy remedy) {
        Button button = new Button();
        button.setId("remedy-" + remedy.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("small");
        button.textProperty()
                .bind(
                        texts.of(
                                () -> remedy.title(ProjectSetup.of(workspace.project())),
                                workspace.projectProperty()));
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !remedy.applies(ProjectSetup.of(workspace.project())),
                                workspace.projectProperty()));
        button.setOnAction(event -> model.apply(remedy));
        return button;
    }
}
