package org.kernelglass.evaluation;

/**
 * One threshold of a curve: the images whose probability is at or above it are called positive.
 *
 * @param threshold 0–1; infinite where nothing is called positive
 * @param x false positive rate of a ROC curve, recall of a precision-recall curve
 * @param y true positive rate, or precision
 */
public record CurvePoint(double threshold, double x, double y) {}
