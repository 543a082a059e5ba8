package org.kernelglass.dataset.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Finds the pairs of IDX files that belong together, by the names that MNIST gave them. */
final class IdxFolder {

    private static final Pattern PICTURES =
            Pattern.compile(
                    "(.*?)(train|t10k|test)-images[-.]idx3-ubyte(\\.gz)?",
                    Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST_WRAPPING = 3;

    private IdxFolder() {}

    /**
     * The files of one split.
     *
     * @param split the split that the names say; empty for a pair that was named alone
     */
    record Pair(Path pictures, Path labels, Optional<Split> split) {

        /** What the names of this pair's images begin with. */
        String prefix() {
            return split.map(name -> name.name().toLowerCase(Locale.ROOT) + "/").orElse("");
        }
    }

    /** The folder with IDX files: this one, or the only one within. */
    static Optional<Path> in(Path folder) {
        Path here = folder;
        for (int depth = 0; depth <= DEEPEST_WRAPPING; depth++) {
            List<Path> content = content(here);
            if (content.stream().anyMatch(IdxFolder::isPictures)) {
                return Optional.of(here);
            }
            List<Path> folders = content.stream().filter(Files::isDirectory).toList();
            if (folders.size() != 1) {
                return Optional.empty();
            }
            here = folders.get(0);
        }
        return Optional.empty();
    }

    /**
     * The pairs of a location, training first.
     *
     * @throws Refusal if labels are missing or several datasets share the folder
     */
    static List<Pair> pairs(Path location) {
        if (Files.isRegularFile(location)) {
            return List.of(new Pair(location, labels(location), Optional.empty()));
        }
        Path folder = in(location).orElse(location);
        List<Pair> pairs = new ArrayList<>();
        for (Path file : content(folder).stream().filter(IdxFolder::isPictures).toList()) {
            Optional<Split> split = Optional.of(split(file));
            if (pairs.stream().noneMatch(pair -> sameUnzipped(pair.pictures(), file))) {
                pairs.add(new Pair(file, labels(file), split));
            }
        }
        if (pairs.stream().map(Pair::split).distinct().count() < pairs.size()) {
            throw new Refusal(
                    Message.of("dataset.refuse.idx-several", folder.toString()),
                    Message.of("dataset.hint.idx-several"));
        }
        pairs.sort(Comparator.comparing(pair -> pair.split().orElseThrow()));
        return pairs;
    }

    private static Split split(Path file) {
        Matcher name = PICTURES.matcher(file.getFileName().toString());
        return name.matches() && name.group(2).equalsIgnoreCase("train") ? Split.TRAIN : Split.TEST;
    }

    /** The file of labels beside one of pictures, gzipped or not. */
    private static Path labels(Path pictures) {
        String name = pictures.getFileName().toString();
        String wanted = unzipped(name.replace("images", "labels").replace("idx3", "idx1"));
        for (String candidate : List.of(wanted, wanted + ".gz")) {
            Path labels = pictures.resolveSibling(candidate);
            if (Files.isRegularFile(labels) && !candidate.equals(name)) {
                return labels;
            }
        }
        throw new Refusal(
                Message.of("dataset.refuse.idx-labels", pictures.toString(), wanted),
                Message.of("dataset.hint.idx-labels"));
    }

    private static boolean sameUnzipped(Path first, Path second) {
        return unzipped(first.getFileName().toString())
                .equals(unzipped(second.getFileName().toString()));
    }

    private static String unzipped(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean isPictures(Path file) {
        return PICTURES.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file);
    }

    private static List<Path> content(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Clutter.is(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("dataset.refuse.unreadable", folder.toString(), Reasons.of(e)), e);
        }
    }
}
