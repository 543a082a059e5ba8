package org.kernelglass.ui.live;

import org.kernelglass.inspection.Sight;
import org.kernelglass.workflow.LiveSubject;

/** Which classes some images are taken for. */
final class Confusion {

    private Confusion() {}

    /** Counts {@code [true class][predicted class]}. */
    static long[][] of(Sight.Outlook outlook, LiveSubject subject) {
        int classes = subject.classes().size();
        long[][] counts = new long[classes][classes];
        for (int image = 0; image < outlook.probabilities().length; image++) {
            int label = subject.samples().get(image).label();
            counts[label][largest(outlook.probabilities()[image])]++;
        }
        return counts;
    }

    static int largest(float[] values) {
        int largest = 0;
        for (int index = 1; index < values.length; index++) {
            if (values[index] > values[largest]) {
                largest = index;
            }
        }
        return largest;
    }
}
