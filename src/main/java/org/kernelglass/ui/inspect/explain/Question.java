package org.kernelglass.ui.inspect.explain;

import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.workflow.SampleImage;

/**
 * What is asked of the network.
 *
 * @param image by identity: another drawing is another image
 * @param classIndex from 0
 */
record Question(SampleImage image, AttributionMethod method, int classIndex) {

    Look look() {
        return new Look.Attribution(image.pixels(), method, classIndex);
    }

    boolean same(Question other) {
        return other != null
                && image == other.image
                && method.equals(other.method)
                && classIndex == other.classIndex;
    }
}
