package org.kernelglass.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.dataset.ClassSample;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.FoldRule;
import org.kernelglass.dataset.Folds;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.OverlaidSplit;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.SplitRule;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The images of an experiment, cut into parts: a pure function of dataset and description. Test
 * images are not among them: an experiment chooses, and so must not see them.
 *
 * @param index the images that take part; predictions are numbered like them
 * @param heldOut the split that a run would have
 * @param folds empty where the split above is used
 * @param problems what was left out, and what a person should know
 */
public record ExperimentImages(
        ImageIndex index, DataSplit heldOut, Optional<Folds> folds, List<DatasetProblem> problems) {

    /**
     * Finds the images.
     *
     * @param folds k, or 0; with their repeats
     * @throws Refusal if there is nothing to validate on, or there are fewer images than folds
     */
    public static ExperimentImages of(ImageIndex scanned, TrialData data, int folds, int repeats) {
        SplitRule rule =
                new SplitRule(
                        data.validationShare(), data.testShare(), data.seed(), data.groupRule());
        OverlaidSplit amended = OverlaidSplit.draw(scanned, rule, data.overlay());
        DataSplit whole = amended.split();
        DataSplit split = limited(amended.index(), whole, data);
        int[] taking = both(split);
        ImageIndex index = taking(amended.index(), taking);
        DataSplit heldOut =
                new DataSplit(
                        renumbered(split.train(), taking),
                        renumbered(split.validation(), taking),
                        new int[0],
                        List.of());
        if (folds == 0) {
            refuseWithoutValidation(heldOut);
            return new ExperimentImages(index, heldOut, Optional.empty(), whole.problems());
        }
        Folds cut =
                new FoldRule(folds, repeats, data.seed(), data.groupRule())
                        .assign(index, IntStream.range(0, taking.length).toArray());
        return new ExperimentImages(
                index, heldOut, Optional.of(cut), whole.problemsWithout(Split.VALIDATION));
    }

    private static DataSplit limited(ImageIndex scanned, DataSplit whole, TrialData data) {
        int all = whole.train().length + whole.validation().length;
        if (data.limit() == 0 || data.limit() >= all) {
            return whole;
        }
        ClassSample sample = new ClassSample(data.seed(), data.groupRule());
        int validation = (int) Math.round((double) data.limit() * whole.validation().length / all);
        return new DataSplit(
                sample.take(scanned, whole.train(), data.limit() - validation),
                sample.take(scanned, whole.validation(), validation),
                new int[0],
                whole.problems());
    }

    private static int[] both(DataSplit split) {
        return IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation()))
                .sorted()
                .toArray();
    }

    private static ImageIndex taking(ImageIndex scanned, int[] taking) {
        List<ImageEntry> images =
                Arrays.stream(taking).mapToObj(image -> scanned.images().get(image)).toList();
        return new ImageIndex(scanned.location(), scanned.classes(), images, scanned.problems());
    }

    private static int[] renumbered(int[] images, int[] taking) {
        return Arrays.stream(images).map(image -> Arrays.binarySearch(taking, image)).toArray();
    }

    private static void refuseWithoutValidation(DataSplit split) {
        if (split.validation().length == 0) {
            throw new Refusal(
                    Message.of("experiment.problem.no-validation"),
                    Message.of("experiment.hint.no-validation"));
        }
    }

    /**
     * Learned from and validated on in a trial.
     *
     * @param share of the images to learn from, class by class
     * @param seed of which they are
     */
    public DataSplit split(Part part, double share, long seed, Optional<String> group) {
        DataSplit split =
                part.isFold() ? folds.orElseThrow().split(part.repeat(), part.fold()) : heldOut;
        if (share >= 1) {
            return split;
        }
        return new DataSplit(
                new ClassSample(seed, group).share(index, split.train(), share),
                split.validation(),
                split.test(),
                split.problems());
    }

    /** SHA-256 over name, content and label of every image, in hexadecimal. */
    public static String fingerprint(ImageIndex scanned) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            scanned.classes().forEach(name -> add(digest, "class " + name));
            for (ImageEntry image : scanned.images()) {
                add(digest, image.name() + " " + image.hash() + " " + image.label());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
