package org.kernelglass.ui.chart;

import java.util.Locale;
import org.kernelglass.message.Message;

/** Along what the values of a chart stand. */
public enum Axis {
    EPOCH {
        @Override
        Message title() {
            return Message.of("train.chart.axis.epoch");
        }

        @Override
        Message mark() {
            return Message.of("train.chart.best");
        }

        @Override
        Message text(Message title, String x, String values) {
            return Message.of("train.chart.text", title, x, values);
        }

        @Override
        Message at(Message series, String x) {
            return Message.of("train.chart.at-epoch", series, x);
        }
    },
    STEP {
        @Override
        Message title() {
            return Message.of("train.chart.axis.step");
        }

        @Override
        Message mark() {
            return Message.of("train.chart.shown");
        }

        @Override
        Message text(Message title, String x, String values) {
            return Message.of("train.chart.text-step", title, x, values);
        }

        @Override
        Message at(Message series, String x) {
            return Message.of("train.chart.at-step", series, x);
        }
    };

    abstract Message title();

    /** Of the vertical line. */
    abstract Message mark();

    /** The chart in words. */
    abstract Message text(Message title, String x, String values);

    /** A series whose nearest value lies elsewhere. */
    abstract Message at(Message series, String x);

    /** In files: in no language. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
