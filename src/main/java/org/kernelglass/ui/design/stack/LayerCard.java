package org.kernelglass.ui.design.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.network.StackLayer;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.CardFacts;
import org.kernelglass.ui.design.model.Selection;

/** One layer of the stack: what it is, what comes out of it, what it costs, what is wrong. */
final class LayerCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final StackHands hands;
    private final String layerId;
    private final boolean compact;
    private final CardHead head;
    private final VBox problems = new VBox(4);
    private final Optional<ContainerBody> body;
    private CardFacts shown;

    LayerCard(StackHands hands, StackLayer layer, boolean compact) {
        this.hands = hands;
        this.layerId = layer.id();
        this.compact = compact;
        head = new CardHead(compact);
        setId("card-" + layerId);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getStyleClass().add("layer-card");
        body =
                layer.kind() instanceof ContainerKind
                        ? Optional.of(new ContainerBody(hands, layerId))
                        : Optional.empty();
        body.ifPresent(inside -> getStyleClass().add("container-card"));
        getChildren().add(head);
        body.ifPresent(getChildren()::add);
        setOnMousePressed(this::pressed);
        setOnMouseClicked(this::clicked);
        setOnDragDetected(this::dragged);
    }

    String layerId() {
        return layerId;
    }

    /** Whether this card can go on standing for the layer. */
    boolean fits(StackLayer layer, boolean narrow) {
        return compact == narrow && layer.kind() instanceof ContainerKind == body.isPresent();
    }

    Optional<ContainerBody> body() {
        return body;
    }

    void show(StackLayer layer, CardFacts facts, Texts texts, boolean anew) {
        body.ifPresent(inside -> inside.show(layer, texts));
        if (!anew && facts.equals(shown)) {
            return;
        }
        boolean sameProblems = !anew && shown != null && shown.problems().equals(facts.problems());
        shown = facts;
        head.show(facts, texts, anew);
        setAccessibleText(head.spoken(texts));
        pseudoClassStateChanged(SKIPPED, !facts.enabled());
        pseudoClassStateChanged(PROBLEM, !facts.problems().isEmpty());
        if (!sameProblems) {
            showProblems(facts);
        }
    }

    private void showProblems(CardFacts facts) {
        List<Node> rows = new ArrayList<>();
        facts.problems().forEach(problem -> rows.add(new ProblemRow(problem, hands)));
        problems.getChildren().setAll(rows);
        getChildren().remove(problems);
        if (!rows.isEmpty()) {
            getChildren().add(1, problems);
        }
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void pressed(MouseEvent event) {
        hands.focusStack().run();
        Selection selection = hands.model().selection();
        if (event.isShiftDown()) {
            selection.extend(layerId, hands.model().state().order());
        } else if (!event.isShortcutDown() && !selection.ids().contains(layerId)) {
            selection.only(layerId);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        event.consume();
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShortcutDown()) {
            hands.model().selection().toggle(layerId);
        } else if (!event.isShiftDown()) {
            hands.model().selection().only(layerId);
        }
        if (event.getClickCount() == 2) {
            hands.openInspector().run();
        }
    }

    private void dragged(MouseEvent event) {
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!hands.model().selection().ids().contains(layerId)) {
            hands.model().selection().only(layerId);
        }
        CardDrag.ofSelection(hands.model(), this, event);
    }
}
