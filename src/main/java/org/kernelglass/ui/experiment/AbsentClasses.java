package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.ui.experiment.Folds.Fold;

/** Which folds held out no image of a class: what they measured says nothing of it. */
final class AbsentClasses {

    /** So many folds are named of a class, and so many classes; the others are counted. */
    private static final int NAMED = 10;

    private AbsentClasses() {}

    /**
     * A sentence for each class that a fold was without, those of most folds first.
     *
     * @param classes their names
     * @param folds that are done
     */
    static List<Message> sentences(List<String> classes, List<Fold> folds) {
        List<Absence> absences =
                IntStream.range(0, classes.size())
                        .mapToObj(label -> absence(classes.get(label), label, folds))
                        .filter(absence -> !absence.folds().isEmpty())
                        .sorted((one, two) -> two.folds().size() - one.folds().size())
                        .toList();
        List<Message> sentences = new ArrayList<>();
        absences.stream().limit(NAMED).map(Absence::sentence).forEach(sentences::add);
        if (absences.size() > NAMED) {
            sentences.add(Message.of("lab.folds.absent.more", absences.size() - NAMED));
        }
        return sentences;
    }

    /** The folds that a class was absent from, by name: each once, whatever its seeds. */
    private record Absence(String name, List<Fold> folds) {

        Message sentence() {
            List<String> names = folds.stream().map(Fold::shortly).toList();
            String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            String key = folds.get(0).part().repeats() > 1 ? "feed.folds.of-repeats" : "feed.folds";
            String listed = names.size() > NAMED ? some + ", …" : some;
            return Message.of("lab.folds.absent", name, Message.of(key, listed, names.size()));
        }
    }

    private static Absence absence(String name, int label, List<Fold> folds) {
        List<Fold> without = new ArrayList<>();
        for (Fold fold : folds) {
            boolean again = without.stream().anyMatch(one -> one.part().equals(fold.part()));
            if (fold.images() > 0 && !fold.classes().get(label) && !again) {
                without.add(fold);
            }
        }
        return new Absence(name, without);
    }
}
