package org.kernelglass.ui.chart;

/** How values lie along an axis: evenly, or their logarithms. */
public enum Scale {
    LINEAR {
        @Override
        public double of(double value) {
            return value;
        }

        @Override
        public double back(double place) {
            return place;
        }
    },
    /** Values not above 0 have no place: they come out as no number. */
    LOG {
        @Override
        public double of(double value) {
            return value > 0 ? Math.log10(value) : Double.NaN;
        }

        @Override
        public double back(double place) {
            return Math.pow(10, place);
        }
    };

    /** Where the value lies. */
    public abstract double of(double value);

    /** The value that lies there. */
    public abstract double back(double place);
}
