package org.kernelglass.dataset.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Reads classes and splits off the folders of a dataset: one folder per class, or folders named
 * train, val and test above the classes. A single folder around all of that is looked through.
 */
final class ClassFolders {

    private static final Pattern PICTURE_NAME =
            Pattern.compile("(?i).*\\.(jpe?g|png|gif|bmp|tiff?|webp)");

    private final String root;
    private final boolean splits;
    private final Map<String, Integer> picturesDirectlyIn = new TreeMap<>();
    private final TreeSet<String> folders;

    /**
     * @throws Refusal if there is no folder that could be a class
     */
    ClassFolders(String location, Listing listing) {
        folders = new TreeSet<>(listing.folders());
        for (FoundFile file : listing.files()) {
            if (PICTURE_NAME.matcher(file.name()).matches()) {
                picturesDirectlyIn.merge(parent(file.name()), 1, Integer::sum);
            }
        }
        root = innermostWrapping();
        List<String> top = foldersIn(root);
        splits = top.stream().anyMatch(this::holdsClassesOfSplit);
        boolean onlySplitNames = top.stream().allMatch(ClassFolders::namesSplit);
        if (!splits && onlySplitNames) {
            throw new Refusal(
                    Message.of("dataset.refuse.no-class-folders", location),
                    Message.of("dataset.hint.class-folders"));
        }
    }

    /** The class and split of a file, or a problem where it lies outside of every class. */
    Optional<Candidate> candidate(FoundFile file, List<DatasetProblem> problems) {
        String below = below(root, file.name());
        String[] parts = below == null ? new String[0] : below.split("/");
        if (splits && parts.length >= 1) {
            Optional<Split> split = SplitNames.splitOf(parts[0]);
            if (split.isPresent() && parts.length >= 3) {
                return Optional.of(new Candidate(file, parts[1], split));
            }
        } else if (parts.length >= 2) {
            return Optional.of(new Candidate(file, parts[0], Optional.empty()));
        }
        boolean picture = PICTURE_NAME.matcher(file.name()).matches();
        Message reason = picture ? outside(parts) : Message.of("dataset.problem.passed-over");
        problems.add(new DatasetProblem(file.name(), reason, picture));
        return Optional.empty();
    }

    /** Every folder that is a class, with the names of its class and split. */
    Map<String, ClassFolder> classFolders() {
        Map<String, ClassFolder> found = new TreeMap<>();
        for (String top : foldersIn(root)) {
            Optional<Split> split = SplitNames.splitOf(last(top));
            if (!splits) {
                found.put(top, new ClassFolder(last(top), Optional.empty()));
            } else if (split.isPresent()) {
                foldersIn(top).forEach(f -> found.put(f, new ClassFolder(last(f), split)));
            }
        }
        return found;
    }

    /** A folder of pictures of one class. */
    record ClassFolder(String className, Optional<Split> given) {}

    private Message outside(String[] parts) {
        return splits && parts.length >= 2 && SplitNames.splitOf(parts[0]).isEmpty()
                ? Message.of("dataset.problem.beside-splits", parts[0])
                : Message.of("dataset.problem.no-class");
    }

    private String innermostWrapping() {
        String here = "";
        for (List<String> inner = foldersIn(here); wraps(here, inner); inner = foldersIn(here)) {
            here = inner.get(0);
        }
        return here;
    }

    /** One single folder is a wrapping and no class if it holds folders but no pictures. */
    private boolean wraps(String outer, List<String> inner) {
        if (inner.size() != 1 || namesSplit(inner.get(0))) {
            return false;
        }
        String only = inner.get(0);
        return !picturesDirectlyIn.containsKey(outer)
                && !picturesDirectlyIn.containsKey(only)
                && !foldersIn(only).isEmpty();
    }

    private boolean holdsClassesOfSplit(String folder) {
        return namesSplit(folder)
                && !picturesDirectlyIn.containsKey(folder)
                && !foldersIn(folder).isEmpty();
    }

    private static boolean namesSplit(String folder) {
        return SplitNames.splitOf(last(folder)).isPresent();
    }

    private List<String> foldersIn(String folder) {
        List<String> inside = new ArrayList<>();
        String prefix = folder.isEmpty() ? "" : folder + "/";
        for (String name : folders.tailSet(prefix, false)) {
            if (!name.startsWith(prefix)) {
                break;
            }
            if (name.indexOf('/', prefix.length()) < 0) {
                inside.add(name);
            }
        }
        return inside;
    }

    private static String below(String folder, String name) {
        if (folder.isEmpty()) {
            return name;
        }
        return name.startsWith(folder + "/") ? name.substring(folder.length() + 1) : null;
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
    }

    private static String last(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
