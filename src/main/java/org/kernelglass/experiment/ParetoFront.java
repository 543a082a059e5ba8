package org.kernelglass.experiment;

import java.util.List;

/** Which candidates nobody beats in accuracy and in size at once. */
final class ParetoFront {

    private ParetoFront() {}

    /** The rows, those on the front marked. Only candidates that were trained to the end count. */
    static List<CandidateRow> mark(List<CandidateRow> rows) {
        return rows.stream().map(row -> row.onFront(on(row, rows))).toList();
    }

    private static boolean on(CandidateRow row, List<CandidateRow> rows) {
        return competes(row)
                && rows.stream().filter(ParetoFront::competes).noneMatch(o -> beats(o, row));
    }

    private static boolean competes(CandidateRow row) {
        return row.measured() && row.standing() != Standing.DROPPED;
    }

    private static boolean beats(CandidateRow other, CandidateRow row) {
        double accuracy = row.accuracy().value();
        boolean asGood =
                other.accuracy().value() >= accuracy && other.parameters() <= row.parameters();
        return asGood
                && (other.accuracy().value() > accuracy || other.parameters() < row.parameters());
    }
}
