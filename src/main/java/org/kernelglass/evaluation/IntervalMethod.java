package org.kernelglass.evaluation;

/**
 * How an interval was found; said beside it.
 *
 * @see Estimate
 */
public enum IntervalMethod {
    /** The score interval of a share: Wilson 1927. */
    WILSON,
    /** Percentiles over images drawn again with a fixed seed: Efron 1979. */
    BOOTSTRAP,
    /** Student's t with the degrees of freedom of Satterthwaite 1946. */
    STUDENT,
    /** Of a paired difference, in accord with the exact McNemar test: Fay and Lumbard 2021. */
    MELDED,
    /** There is none: too little was seen. */
    NONE
}
