package org.kernelglass.cli;

import org.kernelglass.message.Message;

/**
 * Says what went wrong: sentences on standard error, or with {@code --json} an object with {@code
 * error} and {@code hint} on standard output.
 */
record ErrorAnswer(Console console, boolean json) {

    /**
     * @param hint what to do next; null where nothing is known
     */
    void give(Message problem, Message hint) {
        if (json) {
            JsonAnswer answer = new JsonAnswer().put("error", console.text(problem));
            if (hint != null) {
                answer.put("hint", console.text(hint));
            }
            answer.printTo(console);
            return;
        }
        console.note(Message.of("cli.error", problem));
        if (hint != null) {
            console.note(hint);
        }
    }
}
