package org.kernelglass.cli;

import java.util.Optional;
import org.kernelglass.experiment.OutOfFold;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.workflow.ExperimentReport;

/**
 * What an experiment says beyond its table: images that are probably labelled wrong, and what more
 * images would bring.
 */
record ExperimentFindings(Console console, ExperimentReport report) {

    void addTo(JsonAnswer answer) {
        if (report.experiment().purpose() == Purpose.KFOLD) {
            suspects().ifPresent(suspects -> suspects.addTo(answer));
        } else if (report.experiment().purpose() == Purpose.LEARNING_CURVE) {
            new CurveAnswer(console, report).addTo(answer);
        }
    }

    void print() {
        if (report.experiment().purpose() == Purpose.KFOLD) {
            suspects().ifPresent(SuspectsAnswer::print);
        } else if (report.experiment().purpose() == Purpose.LEARNING_CURVE) {
            new CurveAnswer(console, report).print();
        }
    }

    private Optional<SuspectsAnswer> suspects() {
        return OutOfFold.of(report.experiment(), report.results(), report.experiment().baseline())
                .map(found -> new SuspectsAnswer(console, report.images().index(), found));
    }
}
