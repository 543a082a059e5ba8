package org.kernelglass.ui.design.model;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.network.LayerProblem;
import org.kernelglass.network.LayerReport;
import org.kernelglass.network.Repair;
import org.kernelglass.network.Repairs;
import org.kernelglass.network.StackLayer;
import org.kernelglass.tensor.TensorShape;

/**
 * What stands on a layer's card. Two that are equal look the same.
 *
 * @param output empty where a problem hides it
 * @param parameters of the layer with all inside it
 * @param multiplyAdds likewise
 * @param bar the layer's share of all multiply-adds, from 0 to {@link #WHOLE}: rounded, so that a
 *     change elsewhere in a large stack leaves a card as it was
 * @param problems errors and warnings, each with what puts it right
 */
public record CardFacts(
        String id,
        String address,
        LayerKind kind,
        boolean enabled,
        Optional<TensorShape> output,
        long parameters,
        long multiplyAdds,
        int bar,
        List<Problem> problems) {

    /** All multiply-adds of the stack. */
    public static final int WHOLE = 200;

    private static int bar(double share) {
        return share <= 0 ? 0 : (int) Math.max(1, Math.round(share * WHOLE));
    }

    /** Something wrong at the layer, and the buttons that put it right. */
    public record Problem(LayerProblem problem, List<Repair> repairs) {}

    public static CardFacts of(DesignState state, StackLayer layer) {
        LayerReport row = state.rows().get(layer.id());
        return new CardFacts(
                layer.id(),
                row.address(),
                layer.kind(),
                layer.enabled(),
                row.output(),
                state.parameters(layer),
                state.multiplyAdds(layer),
                bar(state.share(layer)),
                row.problems().stream().map(problem -> of(state, problem)).toList());
    }

    private static Problem of(DesignState state, LayerProblem problem) {
        return new Problem(problem, Repairs.of(state.stack(), state.report(), problem));
    }

    public boolean hasError() {
        return problems.stream().anyMatch(problem -> problem.problem().isError());
    }
}
