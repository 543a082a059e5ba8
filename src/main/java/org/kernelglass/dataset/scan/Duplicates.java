package org.kernelglass.dataset.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;

/**
 * Decides what becomes of pictures with the same content. Under two labels: one label is wrong and
 * nobody knows which, so all are left out. In two given splits: what the test looks at must not
 * have been learned, so the copy on the training side is left out. Otherwise all are kept.
 */
final class Duplicates {

    private final List<DatasetProblem> problems;
    private int repeated;
    private Finding firstRepeated;
    private Finding firstOriginal;

    Duplicates(List<DatasetProblem> problems) {
        this.problems = problems;
    }

    /** The pictures that stay, in the order given. */
    List<Finding> resolve(List<Finding> findings) {
        Map<String, List<Finding>> byContent = new LinkedHashMap<>(findings.size() * 2);
        for (Finding finding : findings) {
            byContent.computeIfAbsent(finding.hash(), hash -> new ArrayList<>(1)).add(finding);
        }
        List<Finding> kept = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            List<Finding> same = byContent.get(finding.hash());
            Optional<Message> reason = same.size() < 2 ? Optional.empty() : reason(finding, same);
            reason.ifPresentOrElse(
                    message -> problems.add(new DatasetProblem(finding.name(), message, true)),
                    () -> kept.add(finding));
        }
        reportRepeated();
        return kept;
    }

    /** Why the picture goes; empty where it stays. */
    private Optional<Message> reason(Finding finding, List<Finding> same) {
        for (Finding other : same) {
            if (!other.className().equals(finding.className())) {
                return Optional.of(
                        Message.of(
                                "dataset.problem.two-labels",
                                finding.className(),
                                other.name(),
                                other.className()));
            }
        }
        for (Finding other : same) {
            if (rank(other) > rank(finding)) {
                return Optional.of(Message.of("dataset.problem.two-splits", other.name()));
            }
        }
        countRepeated(finding, same);
        return Optional.empty();
    }

    private void countRepeated(Finding finding, List<Finding> same) {
        Finding original = same.stream().filter(f -> rank(f) == rank(finding)).findFirst().get();
        if (original != finding) {
            repeated++;
            firstRepeated = firstRepeated == null ? finding : firstRepeated;
            firstOriginal = firstOriginal == null ? original : firstOriginal;
        }
    }

    private void reportRepeated() {
        if (repeated > 0) {
            Message summary =
                    Message.of(
                            "dataset.problem.repeated",
                            repeated,
                            firstRepeated.name(),
                            firstOriginal.name());
            problems.add(new DatasetProblem("", summary, false));
        }
    }

    private static int rank(Finding finding) {
        return finding.given().map(Split::ordinal).orElse(-1);
    }
}
