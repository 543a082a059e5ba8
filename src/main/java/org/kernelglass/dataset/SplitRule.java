package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;

/**
 * How a dataset becomes training, validation and test images. A part that the dataset itself names
 * is used as it stands; the others are drawn, by the seed, from what is left for training, class by
 * class in the same shares. Files of the same content and images of one group are never separated.
 *
 * @param validation share for validation, 0 for none; empty where nobody asked: {@value
 *     #DEFAULT_SHARE}
 * @param test share for the test, in the same way
 * @param seed the same seed gives the same split of the same dataset
 * @param group regular expression that names the group (patient, slide, video) in a file's name,
 *     see {@link GroupRule}
 */
public record SplitRule(
        OptionalDouble validation, OptionalDouble test, long seed, Optional<String> group) {

    public static final double DEFAULT_SHARE = 0.15;

    /**
     * @throws Refusal if the shares leave nothing for training, or the expression is none
     */
    public SplitRule {
        check(validation, test, group);
    }

    /**
     * Looks at settings before there is a dataset to split.
     *
     * @throws Refusal if the shares leave nothing for training, or the expression is none
     */
    public static void check(
            OptionalDouble validation, OptionalDouble test, Optional<String> group) {
        check("feed.word.validation", validation.orElse(0));
        check("feed.word.test", test.orElse(0));
        if (validation.orElse(0) + test.orElse(0) >= 1) {
            throw new Refusal(
                    Message.of("feed.problem.shares-sum", validation.orElse(0), test.orElse(0)),
                    Message.of("feed.hint.shares"));
        }
        group.ifPresent(GroupRule::new);
    }

    /** 70 % training, 15 % validation, 15 % test, no groups. */
    public static SplitRule standard(long seed) {
        return new SplitRule(
                OptionalDouble.empty(), OptionalDouble.empty(), seed, Optional.empty());
    }

    private static void check(String part, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new Refusal(
                    Message.of("feed.problem.share", Message.of(part), share),
                    Message.of("feed.hint.shares"));
        }
    }

    /**
     * Splits the dataset.
     *
     * @throws Refusal if a share is asked for that the dataset itself decides, or nothing is left
     *     to learn from
     */
    public DataSplit split(ImageIndex index) {
        Set<Split> given = EnumSet.noneOf(Split.class);
        index.images().forEach(image -> image.given().ifPresent(given::add));
        refuseWhatIsGiven(given);
        List<DatasetProblem> problems = new ArrayList<>();
        boolean[] out = new DuplicateSieve(index.images()).sieve(problems);
        ImageGroups groups = ImageGroups.of(index.images(), group.map(GroupRule::new));
        groups.report(problems);
        int[] pool = imagesOf(index, Split.TRAIN, out);
        if (pool.length == 0) {
            throw new Refusal(
                    Message.of("feed.problem.nothing-to-train"),
                    Message.of("feed.hint.nothing-to-train"));
        }
        PoolSplit drawn = PoolSplit.toTrain(index, pool, groups, shares(given), seed);
        drawn.report(problems);
        if (validation.isPresent() && given.contains(Split.VALIDATION)) {
            problems.add(DatasetProblems.ofAll(Message.of("feed.problem.validation-unused")));
        }
        return new DataSplit(
                drawn.images(Split.TRAIN),
                part(index, Split.VALIDATION, given, out, drawn),
                part(index, Split.TEST, given, out, drawn),
                problems);
    }

    private void refuseWhatIsGiven(Set<Split> given) {
        if (given.contains(Split.TEST) && test.isPresent()) {
            throw new WrongUse(
                    Message.of("feed.problem.test-given"), Message.of("feed.hint.test-given"));
        }
        if (given.contains(Split.VALIDATION) && validation.orElse(0) > 0) {
            throw new WrongUse(
                    Message.of("feed.problem.validation-given"),
                    Message.of("feed.hint.validation-given"));
        }
    }

    private double[] shares(Set<Split> given) {
        double forValidation =
                given.contains(Split.VALIDATION) ? 0 : validation.orElse(DEFAULT_SHARE);
        double forTest = given.contains(Split.TEST) ? 0 : test.orElse(DEFAULT_SHARE);
        return new double[] {1 - forValidation - forTest, forValidation, forTest};
    }

    private int[] part(
            ImageIndex index, Split split, Set<Split> given, boolean[] out, PoolSplit drawn) {
        if (!given.contains(split)) {
            return drawn.images(split);
        }
        boolean unwanted = split == Split.VALIDATION && validation.isPresent();
        return unwanted ? new int[0] : imagesOf(index, split, out);
    }

    private static int[] imagesOf(ImageIndex index, Split split, boolean[] out) {
        List<ImageEntry> images = index.images();
        return IntStream.range(0, images.size())
                .filter(image -> !out[image])
                .filter(image -> images.get(image).given().orElse(Split.TRAIN) == split)
                .toArray();
    }
}
