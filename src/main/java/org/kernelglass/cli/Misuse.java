package org.kernelglass.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with a command line that cannot be parsed. */
final class Misuse {

    private Misuse() {}

    static Message problem(ParameterException exception) {
        if (exception instanceof MissingParameterException missing) {
            return Message.of("cli.problem.missing", names(missing.getMissing()));
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return Message.of("cli.problem.twice", name(twice.getOverwritten()));
        }
        if (exception.getArgSpec() != null && exception.getValue() != null) {
            if (exception.getValue().isEmpty()) {
                return Message.of("cli.problem.empty", name(exception.getArgSpec()));
            }
            return Message.of(
                    "cli.problem.value", name(exception.getArgSpec()), exception.getValue());
        }
        return Message.of("cli.problem.usage", String.valueOf(exception.getMessage()));
    }

    private static Message unmatched(UnmatchedArgumentException exception) {
        String unknown = String.join(" ", exception.getUnmatched());
        List<String> similar = exception.getSuggestions();
        return similar.isEmpty()
                ? Message.of("cli.problem.unknown", unknown)
                : Message.of("cli.problem.unknown-similar", unknown, String.join(", ", similar));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(Misuse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
