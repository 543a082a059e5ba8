package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.files.DatasetFiles;
import org.kernelglass.message.Message;

/**
 * The folders of a dataset into which the program itself has written: a run, an experiment or a
 * project. What is drawn there, such as learning curves, is no picture of a class.
 *
 * <p>They are known by a file that the listing names anyhow, so that a dataset without any costs no
 * look at the disk.
 */
final class OwnFolders {

    private final Listing listing;
    private final DatasetFiles files;
    private final Set<String> own = new TreeSet<>();

    private OwnFolders(Listing listing, DatasetFiles files) {
        this.listing = listing;
        this.files = files;
        for (FoundFile file : listing.files()) {
            if (isNamedSo(file.name()) && marks(file)) {
                own.add(parent(file.name()));
            }
        }
    }

    /**
     * The listing without those folders, each of which becomes a problem. The root is never one.
     *
     * @param files in which the listing was made
     */
    static Listing leftOut(Listing listing, DatasetFiles files) {
        OwnFolders folders = new OwnFolders(listing, files);
        return folders.own.isEmpty() ? listing : folders.rest();
    }

    /** In a folder below the root. */
    private static boolean isNamedSo(String name) {
        return name.endsWith(".json") && name.indexOf('/') > 0 && OwnMark.isNamedSo(last(name));
    }

    private boolean marks(FoundFile file) {
        if (last(file.name()).equals(OwnMark.PROJECT) && wrapsAll(parent(file.name()))) {
            return false;
        }
        try (InputStream in = files.open(file.name())) {
            return OwnMark.isWritten(in);
        } catch (IOException e) {
            return false;
        }
    }

    /** A project may hold its dataset: then all class folders lie in it. */
    private boolean wrapsAll(String folder) {
        return listing.folders().stream()
                .allMatch(
                        other ->
                                other.equals(folder)
                                        || other.startsWith(folder + "/")
                                        || folder.startsWith(other + "/"));
    }

    private Listing rest() {
        List<FoundFile> kept =
                listing.files().stream().filter(file -> !isInOwn(file.name())).toList();
        Set<String> emptied = above();
        emptied.removeIf(
                folder -> kept.stream().anyMatch(file -> file.name().startsWith(folder + "/")));
        List<String> folders =
                listing.folders().stream()
                        .filter(folder -> !own.contains(folder) && !isInOwn(folder))
                        .filter(folder -> !emptied.contains(folder))
                        .toList();
        List<DatasetProblem> problems = new ArrayList<>();
        listing.problems().stream()
                .filter(problem -> !isInOwn(problem.file()))
                .forEach(problems::add);
        Message reason = Message.of("dataset.problem.own-folder");
        own.stream()
                .filter(folder -> !isInOwn(folder))
                .forEach(folder -> problems.add(new DatasetProblem(folder, reason, true)));
        return new Listing(kept, folders, problems);
    }

    private Set<String> above() {
        Set<String> above = new HashSet<>();
        for (String folder : own) {
            for (String up = parent(folder); !up.isEmpty(); up = parent(up)) {
                above.add(up);
            }
        }
        return above;
    }

    private boolean isInOwn(String name) {
        for (String up = parent(name); !up.isEmpty(); up = parent(up)) {
            if (own.contains(up)) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
