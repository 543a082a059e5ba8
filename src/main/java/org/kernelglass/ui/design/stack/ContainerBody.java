package org.kernelglass.ui.design.stack;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.Residual;
import org.kernelglass.network.StackLayer;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The branches of a container side by side, with the shortcut beside them where there is one. */
final class ContainerBody extends VBox {

    private static final double NARROWEST = 156;

    private final StackHands hands;
    private final String containerId;
    private final HBox columns = new HBox(8);
    private final Label join = new Label();
    private final Button more = new Button("", new FontIcon(BootstrapIcons.PLUS));
    private final Label shortcut = new Label();
    private final VBox rail = rail();
    private final List<BranchView> branches = new ArrayList<>();

    ContainerBody(StackHands hands, String containerId) {
        super(4);
        this.hands = hands;
        this.containerId = containerId;
        getStyleClass().add("container-body");
        setMinHeight(USE_PREF_SIZE);
        columns.setMinHeight(USE_PREF_SIZE);
        join.getStyleClass().add("join-label");
        join.setGraphic(new FontIcon(BootstrapIcons.ARROW_DOWN_SHORT));
        join.setAlignment(Pos.CENTER);
        join.setMaxWidth(Double.MAX_VALUE);
        StackPane foot = new StackPane(join, more);
        StackPane.setAlignment(more, Pos.CENTER_RIGHT);
        more();
        getChildren().addAll(columns, foot);
    }

    private void more() {
        more.setId("add-branch-" + containerId);
        more.getStyleClass().addAll("flat", "small", "add-branch");
        more.textProperty().bind(hands.model().texts().of("design.edit.add-branch"));
        more.setOnAction(event -> hands.containers().addBranch(containerId));
    }

    private VBox rail() {
        shortcut.getStyleClass().add("rail-label");
        shortcut.setWrapText(true);
        VBox column = new VBox(line(), shortcut, line());
        column.getStyleClass().add("rail");
        column.setAlignment(Pos.CENTER);
        column.setMinWidth(92);
        column.setMaxWidth(92);
        return column;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("rail-line");
        line.setMaxWidth(2);
        line.setMinWidth(2);
        VBox.setVgrow(line, Priority.ALWAYS);
        return line;
    }

    List<BranchView> branches() {
        return branches;
    }

    void show(StackLayer layer, Texts texts) {
        boolean changed =
                branches.size() != layer.branches().size() || columns.getChildren().isEmpty();
        while (branches.size() > layer.branches().size()) {
            branches.remove(branches.size() - 1);
        }
        while (branches.size() < layer.branches().size()) {
            branches.add(branch(branches.size()));
        }
        if (changed) {
            List<Node> nodes = new ArrayList<>(branches);
            if (layer.kind() instanceof Residual) {
                nodes.add(rail);
            }
            columns.getChildren().setAll(nodes);
        }
        words(layer, texts);
    }

    private void words(StackLayer layer, Texts texts) {
        more.setVisible(
                layer.kind() instanceof ContainerKind kind
                        && layer.branches().size() < kind.maximumBranches());
        more.setManaged(more.isVisible());
        join.setText(texts.now("design.join." + layer.kind().id()));
        if (layer.kind() instanceof Residual residual) {
            shortcut.setText(
                    texts.now(
                            residual.shortcut() == Residual.Shortcut.IDENTITY
                                    ? "design.shortcut.identity"
                                    : residual.batchNorm()
                                            ? "design.shortcut.projection-norm"
                                            : "design.shortcut.projection"));
        }
    }

    private BranchView branch(int index) {
        BranchView view = new BranchView(hands, containerId, index, emptyZone(index));
        HBox.setHgrow(view, Priority.ALWAYS);
        view.setMinWidth(NARROWEST);
        view.setPrefWidth(NARROWEST);
        view.setMaxWidth(Double.MAX_VALUE);
        return view;
    }

    /** Says what belongs into a branch, and takes it away where the container can do without. */
    private Node emptyZone(int index) {
        Label hint = new Label();
        hint.textProperty().bind(hands.model().texts().of("design.branch.empty"));
        hint.setWrapText(true);
        StackPane zone = new StackPane(hint);
        zone.getStyleClass().add("empty-branch");
        Button remove = new Button("", new FontIcon(BootstrapIcons.X));
        remove.getStyleClass().addAll("flat", "small", "button-icon");
        remove.accessibleTextProperty().bind(hands.model().texts().of("design.edit.remove-branch"));
        remove.setOnAction(event -> hands.containers().removeBranch(containerId, index));
        remove.setVisible(removable());
        StackPane.setAlignment(remove, Pos.TOP_RIGHT);
        zone.getChildren().add(remove);
        zone.parentProperty().addListener((observed, was, is) -> remove.setVisible(removable()));
        return zone;
    }

    private boolean removable() {
        return hands.model()
                .state()
                .layer(containerId)
                .filter(layer -> layer.kind() instanceof ContainerKind)
                .map(
                        layer ->
                                layer.branches().size()
                                        > ((ContainerKind) layer.kind()).minimumBranches())
                .orElse(false);
    }
}
