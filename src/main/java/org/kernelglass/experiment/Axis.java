package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * One setting that a sweep varies.
 *
 * @param target as in {@link Setting}
 */
public record Axis(String target, AxisValues values) {

    private static final String NUMBER = "([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(:log)?(?::(\\d{1,4}))?");
    private static final int LINEAR_POINTS = 5;
    private static final int MOST_WHOLE = 10;

    /**
     * Reads {@code 0.kernel=3,5,7}, {@code 0.filters=16..128:log}, {@code lr=1e-4..1e-2:log:5},
     * {@code 1=ReLU,GELU}, {@code optimizer=adam,sgd:momentum=0.9,nesterov=true}. A logarithmic
     * range without a number of points doubles whole numbers and multiplies others by ten.
     *
     * @throws Refusal if the text has not that form
     */
    public static Axis parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new Refusal(
                    Message.of("experiment.problem.axis", text),
                    Message.of("experiment.hint.axis"));
        }
        String target = text.substring(0, equals).trim();
        String values = text.substring(equals + 1).trim();
        Matcher range = RANGE.matcher(values);
        return new Axis(
                target, range.matches() ? range(text, range) : new AxisValues.Listed(list(values)));
    }

    /**
     * Commas separate values, and settings of one value: {@code sgd:momentum=0.9,nesterov=true}.
     */
    private static List<String> list(String text) {
        List<String> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String trimmed = part.trim();
            int last = values.size() - 1;
            boolean goesOn =
                    last >= 0
                            && trimmed.contains("=")
                            && !trimmed.contains(":")
                            && values.get(last).contains(":");
            if (goesOn) {
                values.set(last, values.get(last) + "," + trimmed);
            } else if (!values.contains(trimmed)) {
                values.add(trimmed);
            }
        }
        return values;
    }

    private static AxisValues range(String text, Matcher matcher) {
        double low = Double.parseDouble(matcher.group(1));
        double high = Double.parseDouble(matcher.group(2));
        boolean logarithmic = matcher.group(3) != null;
        boolean whole = isWhole(matcher.group(1)) && isWhole(matcher.group(2));
        if (!(low < high) || (logarithmic && low <= 0)) {
            throw new Refusal(
                    Message.of("experiment.problem.range", text),
                    Message.of("experiment.hint.axis"));
        }
        int points =
                matcher.group(4) == null
                        ? points(low, high, logarithmic, whole)
                        : Integer.parseInt(matcher.group(4));
        if (points < 2) {
            throw new Refusal(
                    Message.of("experiment.problem.range", text),
                    Message.of("experiment.hint.axis"));
        }
        return new AxisValues.Range(low, high, logarithmic, whole, points);
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(Character::isDigit);
    }

    private static int points(double low, double high, boolean logarithmic, boolean whole) {
        if (logarithmic) {
            double steps = Math.log(high / low) / Math.log(whole ? 2 : 10);
            return Math.max(2, (int) Math.ceil(steps - 1e-9) + 1);
        }
        boolean few = whole && high - low < MOST_WHOLE;
        return few ? (int) (high - low) + 1 : LINEAR_POINTS;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return target + "=" + values.text();
    }
}
