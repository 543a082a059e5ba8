package org.kernelglass.network;

import org.kernelglass.layer.op.Reach;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/** The rectangle of input pixels that one value of a feature map can see. */
public record ReceptiveField(FieldAxis rows, FieldAxis columns) {

    /** A pixel of the network's input sees itself. */
    static ReceptiveField pixel(TensorShape picture) {
        return picture.isImage()
                ? new ReceptiveField(
                        FieldAxis.pixel(picture.height()), FieldAxis.pixel(picture.width()))
                : new ReceptiveField(FieldAxis.pixel(1), FieldAxis.pixel(1));
    }

    ReceptiveField after(Reach reach) {
        if (reach.whole()) {
            return new ReceptiveField(rows.whole(), columns.whole());
        }
        return new ReceptiveField(
                rows.slide(reach.span().height(), reach.stride().height(), reach.rowsBefore()),
                columns.slide(reach.span().width(), reach.stride().width(), reach.columnsBefore()));
    }

    ReceptiveField union(ReceptiveField other) {
        return new ReceptiveField(rows.union(other.rows), columns.union(other.columns));
    }

    /**
     * How far apart neighbouring values lie, counted in neighbouring values of an earlier field.
     */
    Size strideSince(ReceptiveField earlier) {
        return new Size(
                ratio(rows.jump(), earlier.rows.jump()),
                ratio(columns.jump(), earlier.columns.jump()));
    }

    private static int ratio(long jump, long earlier) {
        return (int) Math.max(1, Math.min(jump / earlier, Integer.MAX_VALUE / 2));
    }

    /** Rows of input pixels, at most the picture's. */
    public int height() {
        return rows.size();
    }

    /** Columns of input pixels, at most the picture's. */
    public int width() {
        return columns.size();
    }

    /** As people read it: {@code 5×5} (height × width). */
    public String display() {
        return height() + "×" + width();
    }
}
