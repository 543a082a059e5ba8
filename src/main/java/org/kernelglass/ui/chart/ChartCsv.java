package org.kernelglass.ui.chart;

import java.io.IOException;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;

/**
 * The values of a chart as text: one row a value, {@code series,epoch,value} or {@code
 * series,step,value}, in numbers that read back bit for bit. What is no number is left empty.
 */
final class ChartCsv {

    /** One series, as it stood when it was asked for. */
    record Column(Message name, Samples samples) {}

    private ChartCsv() {}

    static void write(Axis axis, List<Column> columns, Sentences names, Appendable to)
            throws IOException {
        to.append("series,").append(axis.column()).append(",value\n");
        for (Column column : columns) {
            write(quoted(names.render(column.name())), column.samples(), to);
        }
    }

    private static void write(String name, Samples samples, Appendable to) throws IOException {
        int count = samples.count();
        for (int index = 0; index < count; index++) {
            double value = samples.y(index);
            to.append(name)
                    .append(',')
                    .append(Double.toString(samples.x(index)))
                    .append(',')
                    .append(Double.isFinite(value) ? Double.toString(value) : "")
                    .append('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
