package org.kernelglass.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.workflow.ExplainValue.Place;

/** Where a value stands, as people write it: {@code 0:3,12,7}, of a vector {@code 4:17}. */
final class PlaceText {

    private static final Pattern FORM =
            Pattern.compile(
                    "([^:]+):\\s*(\\d{1,9})(?:\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9}))?\\s*");

    private PlaceText() {}

    /**
     * @throws WrongUse if the text is no place
     */
    static Place parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new WrongUse(
                    Message.of("cli.problem.value", "--at", text), Message.of("cli.hint.at"));
        }
        return new Place(
                matcher.group(1).trim(),
                Integer.parseInt(matcher.group(2)),
                number(matcher.group(3)),
                number(matcher.group(4)));
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
