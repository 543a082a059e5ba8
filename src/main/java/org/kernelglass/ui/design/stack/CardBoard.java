package org.kernelglass.ui.design.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.layer.Parallel;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.CardFacts;
import org.kernelglass.ui.design.model.DesignState;

/**
 * Keeps one card per layer for as long as the layer lives: an edit changes the cards that it
 * concerns and leaves the others alone. FX thread.
 */
final class CardBoard {

    private final StackHands hands;
    private final Map<String, LayerCard> cards = new HashMap<>();
    private final Map<String, BranchView> places = new HashMap<>();

    CardBoard(StackHands hands) {
        this.hands = hands;
    }

    /**
     * @param anew whether every card is written anew, as when the language changes
     */
    void show(BranchView top, DesignState state, boolean anew) {
        cards.keySet().retainAll(state.layers().keySet());
        places.keySet().retainAll(state.layers().keySet());
        detachMoved(top, state.stack());
        fill(top, state.stack(), state, false, anew);
    }

    /** Cards that change places let go first, so that none is ever put inside itself. */
    private void detachMoved(BranchView branch, LayerStack stack) {
        for (StackLayer layer : stack.layers()) {
            LayerCard card = cards.get(layer.id());
            BranchView place = places.get(layer.id());
            if (card != null && place != null && place != branch) {
                place.release(card);
                places.remove(layer.id());
            }
            for (int inner = 0; inner < layer.branches().size(); inner++) {
                detachMoved(branchOf(card, inner), layer.branches().get(inner));
            }
        }
    }

    private static BranchView branchOf(LayerCard card, int branch) {
        return card == null
                ? null
                : card.body()
                        .filter(body -> branch < body.branches().size())
                        .map(body -> body.branches().get(branch))
                        .orElse(null);
    }

    private void fill(
            BranchView branch, LayerStack stack, DesignState state, boolean compact, boolean anew) {
        Texts texts = hands.model().texts();
        List<LayerCard> shown = new ArrayList<>();
        for (StackLayer layer : stack.layers()) {
            LayerCard card = card(layer, compact);
            card.show(layer, CardFacts.of(state, layer), texts, anew);
            places.put(layer.id(), branch);
            shown.add(card);
            card.body().ifPresent(body -> fill(body, layer, state, compact, anew));
        }
        branch.show(shown);
    }

    private void fill(
            ContainerBody body,
            StackLayer layer,
            DesignState state,
            boolean compact,
            boolean anew) {
        boolean narrow = compact || layer.kind() instanceof Parallel;
        for (int branch = 0; branch < layer.branches().size(); branch++) {
            BranchView view = body.branches().get(branch);
            fill(view, layer.branches().get(branch), state, narrow, anew);
        }
    }

    private LayerCard card(StackLayer layer, boolean compact) {
        LayerCard known = cards.get(layer.id());
        if (known != null && known.fits(layer, compact)) {
            return known;
        }
        LayerCard fresh = new LayerCard(hands, layer, compact);
        fresh.choose(hands.model().selection().ids().contains(layer.id()));
        cards.put(layer.id(), fresh);
        return fresh;
    }

    void choose(Set<String> ids) {
        cards.forEach((id, card) -> card.choose(ids.contains(id)));
    }

    Optional<LayerCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }
}
