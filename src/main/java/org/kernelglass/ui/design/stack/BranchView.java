package org.kernelglass.ui.design.stack;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackEdits;
import org.kernelglass.network.StackLocation;
import org.kernelglass.ui.design.model.DragCargo;
import org.kernelglass.ui.design.model.FragmentText;

/** The cards of one branch, one below the other; layers can be dropped between them. */
final class BranchView extends VBox {

    private static final double GAP = 4;

    private final StackHands hands;
    private final String containerId;
    private final int branch;
    private final Node empty;
    private List<LayerCard> cards = List.of();

    /**
     * @param containerId empty for the stack itself
     * @param empty shown while there is no card
     */
    BranchView(StackHands hands, String containerId, int branch, Node empty) {
        super(GAP);
        this.hands = hands;
        this.containerId = containerId;
        this.branch = branch;
        this.empty = empty;
        getStyleClass().add("branch");
        setMinHeight(USE_PREF_SIZE);
        setId(containerId.isEmpty() ? "branch-top" : "branch-" + containerId + "-" + branch);
        getChildren().add(empty);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    void show(List<LayerCard> shown) {
        if (!cards.equals(shown) || getChildren().isEmpty()) {
            hands.mark().hide();
            cards = List.copyOf(shown);
            List<Node> nodes = new ArrayList<>(cards);
            if (cards.isEmpty()) {
                nodes.add(empty);
            }
            getChildren().setAll(nodes);
        }
    }

    /** Lets go of a card that stands elsewhere from now on. */
    void release(LayerCard card) {
        if (cards.contains(card)) {
            cards = cards.stream().filter(kept -> kept != card).toList();
            getChildren().remove(card);
        }
    }

    /** Nothing but the empty place is shown: that lights up by itself. */
    boolean isBare() {
        return cards.isEmpty();
    }

    /** Where the gap before the card at that position lies, in this view's coordinates. */
    double gap(int position) {
        if (cards.isEmpty()) {
            return getHeight() / 2;
        }
        return position == 0
                ? Math.max(2, cards.get(0).getBoundsInParent().getMinY() - GAP / 2)
                : cards.get(position - 1).getBoundsInParent().getMaxY() + GAP / 2;
    }

    /** The gap that is nearest to a height in this view. */
    StackLocation locate(double y) {
        int position = 0;
        while (position < cards.size() && y > middle(cards.get(position))) {
            position++;
        }
        return new StackLocation(containerId, branch, position);
    }

    private static double middle(LayerCard card) {
        return (card.getBoundsInParent().getMinY() + card.getBoundsInParent().getMaxY()) / 2;
    }

    /** A drag over this view, or over the room around the stack. */
    void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            // a dataset: the window's to take
            return;
        }
        double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        StackLocation at = locate(y);
        if (accepts(event, at)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            hands.mark().show(this, at.position());
        } else {
            hands.mark().hide();
        }
        event.consume();
    }

    private boolean accepts(DragEvent event, StackLocation at) {
        return hands.model()
                .cargo()
                .map(cargo -> allowed(cargo, at))
                .orElse(event.getGestureSource() == null && event.getDragboard().hasString());
    }

    private boolean allowed(DragCargo cargo, StackLocation at) {
        return StackEdits.canMove(hands.model().state().stack(), cargo.moved(), at);
    }

    void dropped(DragEvent event) {
        double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        StackLocation at = locate(y);
        hands.mark().hide();
        boolean lands = accepts(event, at);
        if (lands) {
            land(event, at);
        }
        event.setDropCompleted(lands);
        event.consume();
    }

    private void land(DragEvent event, StackLocation at) {
        try {
            DragCargo cargo = hands.model().cargo().orElseGet(() -> foreign(event));
            hands.model().putDown();
            hands.commands().drop(cargo, at);
            hands.focusStack().run();
        } catch (Refusal refusal) {
            hands.model().workspace().problemProperty().set(refusal);
        }
    }

    /** Layers dragged over from another window. */
    private DragCargo foreign(DragEvent event) {
        String name = hands.model().texts().now("design.dragged");
        return DragCargo.copies(FragmentText.read(name, event.getDragboard().getString()));
    }
}
