package org.kernelglass.cli;

import java.util.List;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.message.Message;

/** Files that were left out or are doubtful: the first few in sentences, all of them in JSON. */
record ProblemList(Console console, List<DatasetProblem> problems) {

    private static final int SHOWN = 20;

    void print() {
        for (DatasetProblem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            console.note(
                    problem.file().isEmpty()
                            ? problem.reason()
                            : Message.of("cli.problem.file", problem.file(), problem.reason()));
        }
        if (problems.size() > SHOWN) {
            console.note(Message.of("cli.problem.more-files", problems.size() - SHOWN));
        }
    }

    void addTo(JsonAnswer answer) {
        answer.putEach(
                "problems",
                problems,
                (problem, object) ->
                        object.put("file", problem.file())
                                .put("reason", console.text(problem.reason()))
                                .put("skipped", problem.skipped()));
    }
}
