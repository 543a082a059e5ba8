package org.kernelglass.workflow.bench;

import java.util.Locale;

/** What can be measured, in the order in which it is. */
public enum BenchWorkload {
    /** The article's network on Fashion-MNIST, batch 32: many small steps. */
    ARTICLE,
    /** Five convolutions with BatchNorm on 32×32×3, batch 64: convolutions are nearly all. */
    DEEP,
    /** JPEGs of about 256×256 to batches of 64×64 RGB. */
    FOLDER,
    /** The article's network watched by a window with a million steps behind it. */
    WINDOW;

    /** As people write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
