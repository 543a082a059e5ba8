package org.kernelglass.ui.evaluate.model;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.project.RunRecord;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunShelf;

/**
 * The project's runs that have learned something and are not learning now, the newest first. While
 * somebody looks, those that come and go on the disk are followed. FX thread.
 */
public final class LearnedRuns {

    private static final int TICKS_BETWEEN_LOOKS = 20;

    private final Workspace workspace;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final Map<Path, RunRecord> records = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final Pulse pulse;
    private final ReadOnlyIntegerWrapper listings = new ReadOnlyIntegerWrapper();
    private long changed;
    private int listing;
    private int ticks;

    LearnedRuns(Workspace workspace) {
        this.workspace = workspace;
        workspace.folderProperty().addListener((observed, was, is) -> forget());
        workspace.runStarter().alive().addListener((observed, was, is) -> refresh());
        pulse = new Pulse(watched, this::tick);
    }

    /** Their folders. */
    public ObservableList<Path> folders() {
        return folders;
    }

    /** What a run's record said when it was last read. */
    public Optional<RunRecord> record(Path run) {
        return Optional.ofNullable(records.get(run));
    }

    /** Whether the disk was looked at. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Grows each time the list is whole again, after a box that shows it has seen it too. */
    ReadOnlyIntegerProperty listingsProperty() {
        return listings.getReadOnlyProperty();
    }

    /** Whether somebody looks. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    private void forget() {
        listing++;
        folders.clear();
        records.clear();
        known.set(false);
        listings.set(listings.get() + 1);
        if (watched.get()) {
            refresh();
        }
    }

    /** What a look at the disk finds. */
    private record Found(long changed, List<RunShelf.Entry> runs) {}

    /** Lists the runs anew, off the FX thread. */
    public void refresh() {
        int mine = ++listing;
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () ->
                                new Found(
                                        changed(project),
                                        workspace.useCases().runs().list(project)),
                        found -> {
                            if (mine == listing) {
                                listed(found);
                            }
                        },
                        refusal -> workspace.problemProperty().set(refusal));
    }

    private void listed(Found found) {
        Path alive =
                workspace.runStarter().alive().getValue()
                        ? workspace.runFolderProperty().get()
                        : null;
        records.clear();
        found.runs().stream()
                .filter(entry -> !entry.folder().equals(alive) && hasBest(entry))
                .forEach(entry -> records.put(entry.folder(), entry.record().orElseThrow()));
        changed = found.changed();
        List<Path> fresh = List.copyOf(records.keySet());
        follow(fresh);
        known.set(true);
        listings.set(listings.get() + 1);
    }

    /** One by one, so that a box that shows the list keeps its choice. */
    private void follow(List<Path> fresh) {
        folders.removeIf(folder -> !fresh.contains(folder));
        for (int at = 0; at < fresh.size(); at++) {
            if (at >= folders.size() || !folders.get(at).equals(fresh.get(at))) {
                folders.remove(fresh.get(at));
                folders.add(at, fresh.get(at));
            }
        }
    }

    /** What is evaluated are the weights of the best epoch. */
    private static boolean hasBest(RunShelf.Entry entry) {
        return entry.record().isPresent() && entry.kept().contains(Pointer.BEST);
    }

    private void tick() {
        if (ticks++ % TICKS_BETWEEN_LOOKS != 0 || !watched.get()) {
            return;
        }
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () -> changed(project),
                        now -> {
                            if (now != changed) {
                                refresh();
                            }
                        },
                        refusal -> {});
    }

    /** Differs after a run has come, gone, begun or ended. */
    private static long changed(Path project) {
        File[] runs = project.resolve("runs").toFile().listFiles(File::isDirectory);
        File[] there = runs == null ? new File[0] : runs;
        long sum = 0;
        Arrays.sort(there);
        for (File run : there) {
            sum = 31 * sum + run.hashCode() + new File(run, "run.json").lastModified();
        }
        return sum;
    }
}
