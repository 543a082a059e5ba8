package org.kernelglass.project;

import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.TrainingEvent.BatchDone;

/**
 * One row of {@code steps.csv}. Epochs and batches count from 1, as people count them; numbers are
 * written so that they read back bit for bit.
 */
final class StepRow {

    static final String HEADER =
            "step,epoch,batch,seconds,loss,accuracy,learning_rate,gradient_norm,images";

    private StepRow() {}

    static String of(BatchDone event) {
        return event.step()
                + ","
                + (event.epoch() + 1)
                + ","
                + (event.batch() + 1)
                + ","
                + event.seconds()
                + ","
                + event.loss()
                + ","
                + event.top1()
                + ","
                + event.learningRate()
                + ","
                + event.gradientNorm()
                + ","
                + event.images();
    }

    /**
     * The batch that a row tells of.
     *
     * @throws NumberFormatException if it is no row
     */
    static BatchDone parse(String row) {
        String[] fields = fields(row);
        return new BatchDone(
                Long.parseLong(fields[0]),
                Double.parseDouble(fields[3]),
                Integer.parseInt(fields[1]) - 1,
                Integer.parseInt(fields[2]) - 1,
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                Double.parseDouble(fields[7]),
                Integer.parseInt(fields[8]));
    }

    private static String[] fields(String row) {
        String[] fields = row.split(",", -1);
        if (fields.length != 9) {
            throw new NumberFormatException(row);
        }
        return fields;
    }

    /** Whether the row is of a batch that lies before the checkpoint. */
    static boolean before(String row, Progress progress) {
        String[] fields = fields(row);
        int epoch = Integer.parseInt(fields[1]) - 1;
        int batch = Integer.parseInt(fields[2]) - 1;
        return epoch < progress.epoch() || epoch == progress.epoch() && batch < progress.batch();
    }
}
