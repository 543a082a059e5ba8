package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.UseCases;

/**
 * A network and the picture that it is shown.
 *
 * @param passage what every layer makes of it; both empty without a picture
 */
record InspectScene(
        InspectedNetwork network, Optional<Path> file, Optional<Sight.Passage> passage) {

    static InspectScene without(InspectedNetwork network) {
        return new InspectScene(network, Optional.empty(), Optional.empty());
    }

    static InspectScene of(
            InspectedNetwork network,
            Path file,
            Tensor image,
            UseCases useCases,
            RunControl control) {
        useCases.warmUp();
        return new InspectScene(
                network,
                Optional.of(file),
                Optional.of(useCases.explainImage().passage(network, image, control)));
    }

    /** The class that the network names; empty without a picture. */
    Optional<Integer> predicted() {
        return passage.map(Sight.Passage::predicted);
    }
}
