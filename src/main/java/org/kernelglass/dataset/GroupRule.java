package org.kernelglass.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Says which images belong together (one patient, slide or video) and must never be separated: a
 * regular expression that is looked for in the file's own name and, where it is not found there, in
 * its whole path. The group's name is the first capturing group, or the whole match where there is
 * none. An image in which it is not found is a group of its own.
 */
public final class GroupRule {

    private final Pattern pattern;

    /**
     * @throws Refusal if that is no regular expression
     */
    public GroupRule(String expression) {
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new Refusal(
                    Message.of("feed.problem.group-expression", expression, e.getDescription()),
                    Message.of("feed.hint.group-expression"),
                    e);
        }
    }

    /** The group of an image of that name. */
    public Optional<String> group(String name) {
        return find(name.substring(name.lastIndexOf('/') + 1)).or(() -> find(name));
    }

    private Optional<String> find(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String captured = matcher.groupCount() > 0 ? matcher.group(1) : null;
        return Optional.of(captured == null ? matcher.group() : captured);
    }
}
