package org.kernelglass.dataset.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.files.Clutter;
import org.kernelglass.dataset.files.ZipFiles;
import org.kernelglass.message.Message;

/** Lists a zip archive; entries whose names lead out of it are refused one by one. */
final class ZipListing {

    private final List<FoundFile> files = new ArrayList<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private final List<DatasetProblem> problems = new ArrayList<>();

    private ZipListing() {}

    static Listing of(ZipFiles zip) {
        ZipListing listing = new ZipListing();
        zip.entries().forEach(listing::add);
        return new Listing(listing.files, List.copyOf(listing.folders), listing.problems);
    }

    private void add(String name, ZipEntry entry) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        List<String> parts = Arrays.asList(path.split("/", -1));
        if (!sane(path, parts)) {
            problems.add(new DatasetProblem(name, Message.of("dataset.file.bad-name"), true));
        } else if (parts.stream().noneMatch(Clutter::is)) {
            boolean folder = name.endsWith("/");
            addFolders(parts, folder ? parts.size() : parts.size() - 1);
            if (!folder) {
                files.add(new FoundFile(name, entry.getSize(), entry.getCrc()));
            }
        }
    }

    /** Archives need not list the folders of their files. */
    private void addFolders(List<String> parts, int depth) {
        for (int i = 1; i <= depth; i++) {
            folders.add(String.join("/", parts.subList(0, i)));
        }
    }

    private static boolean sane(String path, List<String> parts) {
        boolean drive = path.length() >= 2 && path.charAt(1) == ':';
        boolean leadsOut =
                parts.stream().anyMatch(part -> part.isEmpty() || part.matches("\\.\\.?"));
        return !drive && !leadsOut && path.indexOf('\0') < 0;
    }
}
