package org.kernelglass.dataset.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;

/** Finds classes that cannot be learned: without pictures, without any to train on, or alone. */
final class ClassProblems {

    private ClassProblems() {}

    /**
     * Adds what is found to the problems.
     *
     * @param folders path of each class folder, and what it stands for
     * @param kept the pictures that stay
     */
    static void report(
            Map<String, ClassFolders.ClassFolder> folders,
            List<Finding> kept,
            List<DatasetProblem> problems) {
        Set<Place> filled = new HashSet<>();
        kept.forEach(finding -> filled.add(new Place(finding.className(), finding.given())));
        folders.forEach(
                (path, folder) -> {
                    if (!filled.contains(new Place(folder.className(), folder.given()))) {
                        Message empty =
                                Message.of("dataset.problem.empty-class", folder.className());
                        problems.add(new DatasetProblem(path, empty, false));
                    }
                });
        reportUntrained(filled, problems);
        reportAlone(kept, problems);
    }

    /** A class in a split. */
    private record Place(String className, Optional<Split> split) {}

    private static void reportUntrained(Set<Place> filled, List<DatasetProblem> problems) {
        boolean given = filled.stream().anyMatch(place -> place.split().isPresent());
        Set<String> classes = new TreeSet<>(new NaturalOrder());
        filled.forEach(place -> classes.add(place.className()));
        for (String name : classes) {
            boolean trained =
                    filled.contains(new Place(name, Optional.of(Split.TRAIN)))
                            || filled.contains(new Place(name, Optional.empty()));
            if (given && !trained) {
                Message message = Message.of("dataset.problem.no-training-images", name);
                problems.add(new DatasetProblem("", message, false));
            }
        }
    }

    private static void reportAlone(List<Finding> kept, List<DatasetProblem> problems) {
        List<String> names = kept.stream().map(Finding::className).distinct().limit(2).toList();
        if (names.size() == 1) {
            Message message = Message.of("dataset.problem.one-class", names.get(0));
            problems.add(new DatasetProblem("", message, false));
        }
    }
}
