package org.kernelglass.ui.live;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.training.advice.Finding;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.live.AdviceModel.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says in plain words what a run's curves tell, each finding with its number and with buttons that
 * change the project. FX thread.
 */
public final class AdvicePanel {

    private final Workspace workspace;
    private final Texts texts;
    private final AdviceModel model;
    private final VBox cards = new VBox();
    private final VBox quiet = new VBox();
    private final ScrollPane view = new ScrollPane();
    private List<Finding.Kind> shown = List.of();

    public AdvicePanel(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = new AdviceModel(workspace);
        cards.getStyleClass().add("advice-cards");
        quiet.getStyleClass().add("advice-quiet");
        quiet.getChildren().setAll(quietSentence(), watching());
        VBox content = new VBox(quiet, cards);
        content.getStyleClass().add("advice");
        view.setContent(content);
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.getStyleClass().addAll("advice-panel", "edge-to-edge");
        view.setId("advice-panel");
        model.findings().addListener((ListChangeListener<Finding>) change -> show());
        show();
    }

    /** Always the same node. */
    public Node view() {
        return view;
    }

    /** How many findings there are. */
    public ObservableValue<Integer> count() {
        return Bindings.size(model.findings()).asObject();
    }

    private Node quietSentence() {
        Label label = new Label();
        label.getStyleClass().add("advice-quiet-title");
        label.setWrapText(true);
        FontIcon icon = new FontIcon(BootstrapIcons.CHECK2_CIRCLE);
        icon.iconCodeProperty()
                .bind(
                        model.stateProperty()
                                .map(
                                        now ->
                                                now == State.FAILED
                                                        ? BootstrapIcons.EXCLAMATION_TRIANGLE
                                                        : BootstrapIcons.CHECK2_CIRCLE));
        icon.visibleProperty().bind(model.stateProperty().map(now -> now != State.NOTHING));
        icon.managedProperty().bind(icon.visibleProperty());
        label.setGraphic(icon);
        label.textProperty()
                .bind(
                        texts.of(
                                () -> quietMessage(model.stateProperty().get()),
                                model.stateProperty(),
                                model.failureProperty()));
        quiet.visibleProperty().bind(model.stateProperty().map(now -> now != State.FOUND));
        quiet.managedProperty().bind(quiet.visibleProperty());
        return label;
    }

    private Message quietMessage(State state) {
        return switch (state) {
            case NOTHING -> Message.of("advice.empty");
            case QUIET, FOUND -> Message.of("advice.quiet");
            case QUIET_DONE -> Message.of("advice.quiet.done");
            case FAILED -> Message.of("advice.failed", model.failureProperty().get());
        };
    }

    private Node watching() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        label.textProperty().bind(texts.of(this::watched));
        label.visibleProperty()
                .bind(
                        model.stateProperty()
                                .map(now -> now != State.NOTHING && now != State.FAILED));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Message watched() {
        String separator = texts.now("advice.separator");
        return Message.of(
                "advice.watching",
                Arrays.stream(Finding.Kind.values())
                        .map(kind -> texts.now(kind.title()))
                        .collect(Collectors.joining(separator)));
    }

    /**
     * New cards only where the findings are others: a button keeps its focus while numbers move.
     */
    private void show() {
        List<Finding> findings = List.copyOf(model.findings());
        List<Finding.Kind> kinds = findings.stream().map(Finding::kind).toList();
        if (!kinds.equals(shown)) {
            shown = kinds;
            cards.getChildren()
                    .setAll(findings.stream().map(f -> new FindingCard(workspace, model)).toList());
        }
        for (int index = 0; index < findings.size(); index++) {
            ((FindingCard) cards.getChildren().get(index)).show(findings.get(index));
        }
    }
}
