package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.kernelglass.dataset.Folds;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.experiment.ExperimentImages;

/**
 * {@code images.csv}: the images of an experiment, in the order in which predictions are numbered,
 * with the fold of each in every repeat, or the side of the split. Any thread.
 */
final class FoldsFile {

    static final String NAME = "images.csv";

    private FoldsFile() {}

    static void write(Path folder, ExperimentImages images) {
        CsvRows.write(folder.resolve(NAME), printer -> print(printer, images));
    }

    private static void print(CSVPrinter printer, ExperimentImages images) throws IOException {
        int repeats = images.folds().map(Folds::repeats).orElse(0);
        printer.printRecord(header(repeats));
        for (int image = 0; image < images.index().images().size(); image++) {
            printer.printRecord(row(images, image, repeats));
        }
    }

    private static List<Object> header(int repeats) {
        List<Object> header = new ArrayList<>(List.of("image", "sha256", "label"));
        for (int repeat = 0; repeat < repeats; repeat++) {
            header.add("fold_" + (repeat + 1));
        }
        if (repeats == 0) {
            header.add("split");
        }
        return header;
    }

    private static List<Object> row(ExperimentImages images, int image, int repeats) {
        ImageEntry entry = images.index().images().get(image);
        List<Object> row = new ArrayList<>(List.of(entry.name(), entry.hash(), entry.label()));
        for (int repeat = 0; repeat < repeats; repeat++) {
            row.add(images.folds().orElseThrow().fold(repeat, image) + 1);
        }
        if (repeats == 0) {
            boolean held = Arrays.binarySearch(images.heldOut().validation(), image) >= 0;
            row.add(held ? "validation" : "train");
        }
        return row;
    }
}
