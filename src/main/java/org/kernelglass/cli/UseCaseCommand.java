package org.kernelglass.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.UseCases;
import org.kernelglass.workflow.Workers;
import picocli.CommandLine.ParentCommand;

/** A command: parses its options into one call of a use case and shows what comes back. */
abstract class UseCaseCommand implements Callable<Integer> {

    private static final long PATIENCE_AT_PROCESS_END_MILLIS = 30_000;

    @ParentCommand private KernelglassCommand program;

    private final Console console;
    private final Supplier<UseCases> useCases;

    UseCaseCommand(Console console, Supplier<UseCases> useCases) {
        this.console = console;
        this.useCases = useCases;
    }

    Console console() {
        return console;
    }

    UseCases useCases() {
        return useCases.get();
    }

    boolean json() {
        return program != null && program.json();
    }

    /**
     * Work that Ctrl+C ends cleanly: it is asked to stop, and the process waits until its
     * checkpoint is written and, where the work says its own answer, until that is said.
     */
    <T> T stoppable(java.util.function.Function<RunControl, T> work) {
        RunControl control = new RunControl();
        Ending ending = new Ending();
        Runnable forget =
                Workers.onProcessEnd(
                        () -> {
                            control.stop();
                            ending.await(PATIENCE_AT_PROCESS_END_MILLIS);
                        });
        try {
            return work.apply(control);
        } finally {
            ending.reached();
            forget.run();
        }
    }

    /** Whether the work is over. */
    private static final class Ending {

        private boolean reached;

        synchronized void reached() {
            reached = true;
            notifyAll();
        }

        synchronized void await(long milliseconds) {
            long end = System.currentTimeMillis() + milliseconds;
            try {
                for (long left = milliseconds;
                        !reached && left > 0;
                        left = end - System.currentTimeMillis()) {
                    wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads what was asked for; what cannot be meant is wrong use. */
    static <T> T reading(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (Refusal refusal) {
            throw WrongUse.from(refusal);
        }
    }

    int show(RunReport report) {
        return new RunAnswer(console, json()).give(report);
    }

    final void say(String key, Object... arguments) {
        console.print(Message.of(key, arguments));
    }
}
