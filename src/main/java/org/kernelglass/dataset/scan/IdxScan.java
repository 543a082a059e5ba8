package org.kernelglass.dataset.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.dataset.files.IdxPictures;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Scans IDX files. Their pixels are plain bytes, so there is nothing to decode; classes are the
 * numbers in the files, or the names that a list beside the files gives them.
 */
final class IdxScan {

    private static final int BITS = 8;

    private IdxScan() {}

    static ImageIndex scan(Path location, ScanProgress progress) {
        IdxPictures pictures = new IdxPictures(location);
        progress.report(pictures.count(), 0);
        List<IdxPictures.Item> items = pictures.items();
        TreeSet<Integer> labels = new TreeSet<>();
        items.forEach(item -> labels.add(item.label()));
        List<String> names = names(location, pictures.classNames(), labels.last());
        List<Finding> findings = items.stream().map(item -> finding(item, names)).toList();
        List<DatasetProblem> problems = new ArrayList<>();
        List<Finding> kept = new Duplicates(problems).resolve(findings);
        ClassProblems.report(Map.of(), kept, problems);
        progress.report(pictures.count(), pictures.count());
        TreeSet<String> present = new TreeSet<>();
        kept.forEach(finding -> present.add(finding.className()));
        List<String> classes = names.stream().filter(present::contains).toList();
        return IndexAssembly.inOrder(location, classes, kept, problems);
    }

    private static Finding finding(IdxPictures.Item item, List<String> names) {
        PictureFacts facts = new PictureFacts(item.height(), item.width(), 1, BITS);
        return new Finding(item.name(), names.get(item.label()), item.split(), item.hash(), facts);
    }

    /** The name of every label up to the largest. */
    private static List<String> names(Path location, List<String> listed, int largest) {
        if (listed.isEmpty()) {
            List<String> numbers = new ArrayList<>();
            for (int label = 0; label <= largest; label++) {
                numbers.add(Integer.toString(label));
            }
            return numbers;
        }
        if (listed.size() <= largest || listed.stream().distinct().count() < listed.size()) {
            throw new Refusal(
                    Message.of(
                            "dataset.refuse.idx-names",
                            location.toString(),
                            listed.size(),
                            largest));
        }
        return listed;
    }
}
