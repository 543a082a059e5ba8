package org.kernelglass.cli;

import java.nio.file.Path;
import org.kernelglass.workflow.InspectedNetwork;
import picocli.CommandLine.Option;

/** The option that says where the dataset of a run stands that is looked at. */
final class MovedDataOption {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "moved")
    private Path place;

    /** The network with its dataset at that place; as it is where none is named. */
    InspectedNetwork applyTo(InspectedNetwork network) {
        return place == null ? network : network.withDataAt(place);
    }
}
