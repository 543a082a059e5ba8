package org.kernelglass.training;

/**
 * How good predictions on one split are.
 *
 * @param loss mean cross-entropy per image in nats (training: the weighted loss with regularization
 *     left out)
 * @param top1 share of images whose most probable class is the right one, 0–1
 * @param top5 share whose right class is among the five most probable; NaN with 5 classes or fewer
 */
public record Metrics(double loss, double top1, double top5) {}
