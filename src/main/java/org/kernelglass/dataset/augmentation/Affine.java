package org.kernelglass.dataset.augmentation;

/**
 * A map of the plane, {@code (x, y) → (a·x + b·y + c, d·x + e·y + f)}, in pixels from the middle of
 * the image, x to the right and y down.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {

    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    /** First the inner map, then this one. */
    public Affine after(Affine inner) {
        return new Affine(
                a * inner.a + b * inner.d,
                a * inner.b + b * inner.e,
                a * inner.c + b * inner.f + c,
                d * inner.a + e * inner.d,
                d * inner.b + e * inner.e,
                d * inner.c + e * inner.f + f);
    }
}
