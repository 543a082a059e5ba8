package org.kernelglass.cli;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kernelglass.dataset.FoldRule;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernelglass sweep}. */
@Command(name = "sweep", sortOptions = false)
final class SweepCommand extends ExperimentCommand {

    private static final int USUAL_FACTOR = 3;
    private static final int MOST_FACTOR = 100;
    private static final Pattern SEARCH =
            Pattern.compile("(grid|random|halving)(?::(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(count|factor)\\s*=\\s*(\\d{1,5})\\s*");

    @Option(names = "--search", paramLabel = "grid|random:count=N|halving[:factor=N,count=N]")
    private String search;

    @Option(names = "-k", paramLabel = "N", descriptionKey = "sweep-folds")
    private String folds;

    SweepCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    Purpose purpose() {
        return Purpose.SWEEP;
    }

    @Override
    Repetition repetition(ExperimentOptions given) {
        if (folds == null) {
            return super.repetition(given);
        }
        int k = whole("-k", folds, 2, FoldRule.MOST_FOLDS, 0);
        return new Repetition(k, 1, given.seeds(USUAL_SEEDS));
    }

    @Override
    Search search() {
        if (search == null) {
            return Search.GRID;
        }
        Matcher matcher = SEARCH.matcher(search.trim());
        if (!matcher.matches()) {
            throw wrong();
        }
        int count = entry(matcher.group(2), "count");
        int factor = entry(matcher.group(2), "factor");
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "grid" -> allowed(count == 0 && factor == 0, Search.GRID);
            case "random" -> allowed(count > 0 && factor == 0, new Search(count, 0));
            default -> halving(count, factor == 0 ? USUAL_FACTOR : factor);
        };
    }

    private Search halving(int count, int factor) {
        return allowed(factor >= 2 && factor <= MOST_FACTOR, new Search(count, factor));
    }

    private Search allowed(boolean allowed, Search wanted) {
        if (!allowed) {
            throw wrong();
        }
        return wanted;
    }

    /** 0 where it is not named. */
    private int entry(String entries, String name) {
        int found = 0;
        for (String entry : entries == null ? new String[0] : entries.split(",")) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches() || (found > 0 && matcher.group(1).equals(name))) {
                throw wrong();
            }
            found = matcher.group(1).equals(name) ? Integer.parseInt(matcher.group(2)) : found;
        }
        return found;
    }

    private WrongUse wrong() {
        return new WrongUse(
                Message.of("cli.problem.value", "--search", search), Message.of("cli.hint.search"));
    }
}
