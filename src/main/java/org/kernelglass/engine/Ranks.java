package org.kernelglass.engine;

/** Where the right class stands among an image's logits. */
final class Ranks {

    private Ranks() {}

    /**
     * How many of the image's logits come before its right class: 0 is first place. Of equal logits
     * the earlier class comes first; a class whose logit is not a number comes last.
     */
    static int rank(float[] logits, int image, int classes, int right) {
        float own = logits[image * classes + right];
        int before = 0;
        for (int other = 0; other < classes; other++) {
            float logit = logits[image * classes + other];
            boolean ahead = logit > own || (logit == own && other < right);
            before += ahead || Float.isNaN(own) ? 1 : 0;
        }
        return before;
    }

    /** The first of an image's largest values. */
    static int largest(float[] values, int image, int classes) {
        int best = 0;
        for (int index = 1; index < classes; index++) {
            best = values[image * classes + index] > values[image * classes + best] ? index : best;
        }
        return best;
    }
}
