package org.kernelglass.cli;

import org.kernelglass.message.Message;
import org.kernelglass.training.Divergence;
import org.kernelglass.workflow.RunReport;

/**
 * Why a run failed and what to do next.
 *
 * @param hint what the reason itself advises; where a resume can help, how to
 */
record Failure(Message problem, Message hint) {

    private static final String WITH_HINT = "engine.failed.with-hint";

    static Failure of(RunReport report) {
        Message reason = report.reason().orElse(Message.of("workflow.problem.unknown"));
        if (reason.key().equals(WITH_HINT)
                && reason.arguments().get(0) instanceof Message problem
                && reason.arguments().get(1) instanceof Message advice) {
            return new Failure(problem, hint(advice, report));
        }
        return new Failure(reason, resume(report));
    }

    /** A resume repeats every number, so it would only diverge again. */
    private static Message hint(Message advice, RunReport report) {
        return advice.equals(Divergence.HINT)
                ? advice
                : Message.of(WITH_HINT, advice, resume(report));
    }

    static Message resume(RunReport report) {
        return Message.of("cli.hint.resume", report.run().toString());
    }
}
