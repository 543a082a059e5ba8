package org.kernelglass.workflow;

import org.kernelglass.network.StackReport;
import org.kernelglass.tensor.TensorShape;

/**
 * Says of each layer of a stack what goes in, what comes out, what it costs and what is wrong with
 * it.
 */
public final class DescribeStack {

    /**
     * The report, also of a stack that cannot run.
     *
     * @param input {@code [channels, height, width]}
     */
    public StackReport describe(StackDesign design, TensorShape input, int classes) {
        return StackReport.of(design.forClasses(classes), input, classes);
    }
}
