package org.kernelglass.engine;

import ai.djl.engine.EngineException;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong in a run into the sentence that ends it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Problem and hint of a refusal as one message. */
    static Message said(Refusal refusal) {
        return refusal.hint()
                .map(hint -> Message.of("engine.failed.with-hint", refusal.problem(), hint))
                .orElse(refusal.problem());
    }

    /** Why the run failed and what to do, whatever was thrown; the rest goes to the log. */
    static Message reason(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            LOG.debug("run failed", refusal);
            return said(refusal);
        }
        LOG.error("run failed", thrown);
        if (thrown instanceof OutOfMemoryError) {
            return Message.of("engine.failed.java-memory");
        }
        return thrown instanceof EngineException && isAllocation(thrown)
                ? Message.of("engine.failed.memory")
                : Message.of("engine.failed.unexpected", firstLine(thrown));
    }

    /** The same outside a run, where a refusal is thrown. */
    static Refusal refusal(Throwable thrown) {
        return new Refusal(reason(thrown), thrown);
    }

    private static boolean isAllocation(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("memory") || text.contains("alloc");
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage() == null ? thrown : thrown.getMessage())
                .lines()
                .findFirst()
                .orElse(thrown.getClass().getSimpleName());
    }
}
