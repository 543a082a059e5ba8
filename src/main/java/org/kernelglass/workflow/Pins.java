package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.project.PinnedImage;
import org.kernelglass.project.RunFolder;

/** Chooses the images that a run's time-lapse watches, and keeps them in its folder. */
final class Pins {

    private static final int BY_DEFAULT = 4;

    private Pins() {}

    /**
     * The images that were named, or those that are watched where none was.
     *
     * @throws WrongUse if there are too many, or one is not in the dataset
     */
    static List<PinnedImage> of(RunData data, TimeLapseChoice choice) {
        if (!choice.recorded()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(choice.pinned());
        names.removeAll(gone(data, choice));
        int[] images = names.isEmpty() ? spread(data) : named(data, names);
        return Arrays.stream(images).mapToObj(image -> pinned(data, image)).toList();
    }

    /** Names that a lenient choice goes without: no such image is in the dataset. */
    static List<String> gone(RunData data, TimeLapseChoice choice) {
        if (!choice.lenient()) {
            return List.of();
        }
        Set<String> all = new HashSet<>();
        data.index().images().forEach(image -> all.add(image.name()));
        return choice.pinned().stream().filter(name -> !all.contains(name)).toList();
    }

    private static PinnedImage pinned(RunData data, int image) {
        SampleImage sample = SampleImage.read(data, image);
        return new PinnedImage(
                sample.name(), data.index().classes().get(sample.label()), sample.pixels());
    }

    private static int[] named(RunData data, List<String> names) {
        LinkedHashSet<String> wanted = new LinkedHashSet<>(names);
        if (wanted.size() > PinnedImage.MOST) {
            throw new WrongUse(
                    Message.of("workflow.problem.pins", wanted.size(), PinnedImage.MOST),
                    Message.of("workflow.hint.pins"));
        }
        List<String> all = data.index().images().stream().map(ImageEntry::name).toList();
        return wanted.stream().mapToInt(name -> number(all, name)).toArray();
    }

    private static int number(List<String> all, String name) {
        int number = all.indexOf(name);
        if (number < 0) {
            throw new WrongUse(
                    Message.of("workflow.problem.pin", name),
                    Message.of("workflow.hint.pin", all.get(0)));
        }
        return number;
    }

    private static int[] spread(RunData data) {
        int[] validation = data.split().images(Split.VALIDATION);
        int[] images = validation.length > 0 ? validation : data.split().images(Split.TRAIN);
        return spread(
                images,
                image -> data.index().images().get(image).label(),
                data.index().classes().size());
    }

    /**
     * Up to four images of as many different classes as there are, in the order of the classes.
     *
     * @param label the class of an image
     */
    static int[] spread(int[] images, IntUnaryOperator label, int classes) {
        List<int[]> byClass = new ArrayList<>();
        for (int at = 0; at < classes; at++) {
            int own = at;
            int[] ofClass = Arrays.stream(images).filter(i -> label.applyAsInt(i) == own).toArray();
            if (ofClass.length > 0) {
                byClass.add(ofClass);
            }
        }
        int count = Math.min(BY_DEFAULT, images.length);
        if (byClass.size() >= count) {
            return IntStream.range(0, count)
                    .map(place -> byClass.get(place * byClass.size() / count)[0])
                    .toArray();
        }
        return inTurn(byClass, count);
    }

    /** The first image of each class, then the second of each, until there are enough. */
    private static int[] inTurn(List<int[]> byClass, int count) {
        return IntStream.iterate(0, round -> round + 1)
                .boxed()
                .flatMap(
                        round ->
                                byClass.stream()
                                        .filter(images -> images.length > round)
                                        .map(images -> images[round]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static void keep(RunFolder folder, TimeLapseChoice choice, List<PinnedImage> images) {
        if (choice.recorded()) {
            folder.timeLapse().keepPinned(images);
        } else {
            folder.timeLapse().keepNone();
        }
    }
}
