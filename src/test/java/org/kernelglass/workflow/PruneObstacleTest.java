package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Subject;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.StackLayer;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Why filters cannot be removed")
class PruneObstacleTest {

    /** Without weights: whoever reads them fails. */
    private static InspectedNetwork network() {
        LayerStack stack =
                LayerStack.of(
                        StackLayer.of("conv", Conv2D.DEFAULT.with("filters", "4")),
                        StackLayer.of("flatten", Flatten.DEFAULT),
                        StackLayer.of("dense", Dense.DEFAULT.with("units", "3")));
        NetworkProgram program = StackCompiler.compile(stack, TensorShape.image(1, 8, 8), 3);
        Design design = new Designs().ofTemplate("article");
        return new InspectedNetwork(
                new Subject.Kept("test", program, Map.of()),
                new Project(design.data(), stack, design.plan()),
                program,
                List.of("circle", "square", "stripe"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> obstacle(String layerId, Integer... filters) {
        return PruneFilters.obstacle(network(), layerId, Set.of(filters))
                .map(Refusal::problem)
                .map(problem -> problem.key().replace("network.problem.", ""));
    }

    @Test
    @DisplayName("is known from the design alone: no array is read, let alone copied, at each tick")
    void withoutWeights() {
        assertEquals(Optional.empty(), obstacle("conv", 1, 3));
        assertEquals(Optional.of("prune-all"), obstacle("conv", 0, 1, 2, 3));
        assertEquals(Optional.of("prune-classes"), obstacle("dense", 1));
    }
}
