package org.kernelglass.layer.op;

/**
 * What surrounds the input of a window operation: nothing ('valid'), as much as keeps {@code
 * ceil(input / stride)} outputs ('same', as in Keras), or a number of rows and columns on every
 * side (as in PyTorch).
 *
 * @param amount rows and columns on each side; 0 unless the kind is {@link Kind#NUMBER}
 */
public record Padding(Kind kind, int amount) {

    /** The three ways to pad. */
    public enum Kind {
        VALID,
        SAME,
        NUMBER
    }

    public static final Padding VALID = new Padding(Kind.VALID, 0);
    public static final Padding SAME = new Padding(Kind.SAME, 0);

    public Padding {
        if (amount < 0 || (kind != Kind.NUMBER && amount != 0)) {
            throw new IllegalArgumentException(kind + " padding of " + amount);
        }
    }

    public static Padding number(int amount) {
        return new Padding(Kind.NUMBER, amount);
    }

    /** As files and the command line write it: {@code valid}, {@code same} or the number. */
    public String text() {
        return switch (kind) {
            case VALID -> "valid";
            case SAME -> "same";
            case NUMBER -> Integer.toString(amount);
        };
    }
}
