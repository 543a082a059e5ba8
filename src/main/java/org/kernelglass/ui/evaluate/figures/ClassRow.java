package org.kernelglass.ui.evaluate.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.ClassAssessment;
import org.kernelglass.workflow.EvaluatedRun;

/** The figures of one class. */
record ClassRow(int label, String name, ClassAssessment figures) {

    static List<ClassRow> of(EvaluatedRun evaluated) {
        List<String> classes = evaluated.classes();
        return IntStream.range(0, classes.size())
                .mapToObj(
                        label ->
                                new ClassRow(
                                        label,
                                        classes.get(label),
                                        evaluated.assessment().classes().get(label)))
                .toList();
    }
}
