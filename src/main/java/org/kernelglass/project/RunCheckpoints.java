package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore;

/**
 * The checkpoints of a run folder. Each is a new folder, made whole under another name and then
 * renamed; the pointer files {@code last} and {@code best} hold the name of a whole one and are
 * moved into place; only then are folders that nothing points at removed. So at any moment of a
 * kill the pointers name whole checkpoints. Last and best of one step share a folder.
 *
 * <p>One writer, which holds the run's lock; readers on any thread and in any process.
 */
public final class RunCheckpoints implements CheckpointStore {

    private static final int ATTEMPTS = 5;

    private final Path root;
    private final CheckpointPointers pointers;
    private final Runnable beforeSave;

    /** The checkpoints of the run in that folder, to read them. */
    public RunCheckpoints(Path runFolder) {
        this(runFolder, () -> {});
    }

    /**
     * @param beforeSave brings to disk what must not be older than the newest checkpoint
     */
    RunCheckpoints(Path runFolder, Runnable beforeSave) {
        this.root = runFolder.resolve("checkpoints");
        this.pointers = new CheckpointPointers(root);
        this.beforeSave = beforeSave;
    }

    @Override
    public void save(Checkpoint checkpoint, Pointer pointer) {
        beforeSave.run();
        try {
            Files.createDirectories(root);
            String name = standing(checkpoint, pointer);
            point(pointer, name == null ? write(checkpoint) : name);
            CheckpointLeftovers.remove(root, this::pointedAt);
        } catch (IOException e) {
            throw FileTrouble.writing(root, e);
        }
    }

    /** A folder that already holds all of this checkpoint, or null. */
    private String standing(Checkpoint checkpoint, Pointer pointer) throws IOException {
        CheckpointFolder.Card card = null;
        for (Pointer other : Pointer.values()) {
            String name = pointers.nameOrNull(other);
            if (name != null && CheckpointPointers.step(name) == checkpoint.progress().step()) {
                card = card == null ? CheckpointFolder.card(checkpoint) : card;
                if (serves(name, card, pointer)) {
                    return name;
                }
            }
        }
        return null;
    }

    // the best is looked at for its weights; a resume needs every counter as it was
    private boolean serves(String name, CheckpointFolder.Card wanted, Pointer pointer) {
        try {
            CheckpointFolder.Card held = CheckpointFolder.readCard(root.resolve(name));
            return held.holdsArraysOf(wanted)
                    && (pointer == Pointer.BEST || held.progress().equals(wanted.progress()));
        } catch (Refusal damaged) {
            return false;
        }
    }

    private String write(Checkpoint checkpoint) throws IOException {
        String name = freeName(checkpoint.progress().step());
        Path unfinished = root.resolve(name + AtomicFile.UNFINISHED);
        CheckpointLeftovers.delete(unfinished);
        try {
            Files.createDirectory(unfinished);
            CheckpointFolder.write(unfinished, checkpoint);
            Files.move(unfinished, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            CheckpointLeftovers.delete(unfinished);
            throw e;
        }
        AtomicFile.forceFolder(root);
        return name;
    }

    private String freeName(long step) {
        String plain = String.format(Locale.ROOT, "step-%08d", step);
        String name = plain;
        for (int copy = 2; Files.exists(root.resolve(name)); copy++) {
            name = plain + "-" + copy;
        }
        return name;
    }

    private void point(Pointer pointer, String name) {
        pointers.move(pointer, name);
        for (Pointer other : Pointer.values()) {
            String theirs = pointers.nameOrNull(other);
            if (theirs != null
                    && !theirs.equals(name)
                    && CheckpointPointers.step(theirs) == CheckpointPointers.step(name)) {
                shareWith(other, theirs, name);
            }
        }
    }

    private void shareWith(Pointer other, String theirs, String name) {
        try {
            if (serves(name, CheckpointFolder.readCard(root.resolve(theirs)), other)) {
                pointers.move(other, name);
            }
        } catch (Refusal damaged) {
            // a damaged folder stays as it is, to be reported when it is asked for
        }
    }

    @Override
    public Optional<Checkpoint> load(Pointer pointer) {
        return load(pointer, CheckpointFolder::read);
    }

    /**
     * The kept checkpoint without its optimizer state, which only a resume needs: a damaged one is
     * in nobody's way.
     *
     * @throws Refusal if the weights are damaged: the sentence names the file
     */
    public Optional<Checkpoint> loadWeights(Pointer pointer) {
        return load(pointer, CheckpointFolder::readWeights);
    }

    private Optional<Checkpoint> load(Pointer pointer, Function<Path, Checkpoint> reading) {
        for (int attempt = 1; ; attempt++) {
            Optional<String> name = pointers.name(pointer);
            try {
                return name.map(folder -> reading.apply(root.resolve(folder)));
            } catch (Refusal refusal) {
                // a run in another process may have moved on while this one was reading
                if (attempt == ATTEMPTS || name.equals(pointers.name(pointer))) {
                    Message hint = new CheckpointAdvice(pointers).damaged(pointer);
                    throw new Refusal(refusal.problem(), hint, refusal);
                }
            }
        }
    }

    /** What is said of a pointer that is gone though the run has learned. */
    public Refusal missing(Pointer pointer) {
        return new CheckpointAdvice(pointers).missing(pointer);
    }

    /**
     * Lets the last pointer, where it is gone, name the newest checkpoint again, if a resume can
     * begin there. Only for the one who holds the run's lock.
     *
     * @return its step; empty where the pointer is not lost, or nothing fits
     * @throws Refusal if the newest checkpoint is damaged
     */
    public Optional<Long> findLast() {
        Optional<String> found = new LostLast(pointers).find();
        found.ifPresent(name -> pointers.move(Pointer.LAST, name));
        return found.map(CheckpointPointers::step);
    }

    /** The step of the checkpoint, read without loading it; empty if there is none. */
    public Optional<Long> step(Pointer pointer) {
        return pointers.name(pointer).map(CheckpointPointers::step);
    }

    /**
     * The states that can be looked at: the best epoch, and the last state where it is another one.
     * A damaged one counts, so that opening it says what is wrong.
     */
    public List<Pointer> kept() {
        List<Pointer> kept = new ArrayList<>();
        if (pointers.has(Pointer.BEST)) {
            kept.add(Pointer.BEST);
        }
        String best = pointers.nameOrNull(Pointer.BEST);
        if (pointers.has(Pointer.LAST)
                && (best == null || !best.equals(pointers.nameOrNull(Pointer.LAST)))) {
            kept.add(Pointer.LAST);
        }
        return kept;
    }

    /** Bytes of the checkpoints that are not the best: what {@link #keepOnlyBest} would free. */
    public long spareBytes() {
        String best = pointers.nameOrNull(Pointer.BEST);
        return best == null ? 0 : CheckpointLeftovers.bytes(root, name -> !name.equals(best));
    }

    /**
     * Removes every checkpoint but the best: the run can still predict and be built on, but not be
     * resumed. Only for the one who holds the run's lock.
     */
    void keepOnlyBest() {
        String best = pointers.nameOrNull(Pointer.BEST);
        if (best == null) {
            return;
        }
        if (!best.equals(pointers.nameOrNull(Pointer.LAST))) {
            pointers.remove(Pointer.LAST);
        }
        CheckpointLeftovers.remove(root, best::equals);
    }

    /** Removes what a kill has left behind. Only for the one who holds the run's lock. */
    void clean() {
        CheckpointLeftovers.remove(root, name -> pointedAt(name) || mayBePointedAt(name));
    }

    /** Where a pointer is gone, what it may have named stays: the last is never the older one. */
    private boolean mayBePointedAt(String name) {
        long step = CheckpointPointers.step(name);
        if (step < 0 || pointers.has(Pointer.LAST) && pointers.has(Pointer.BEST)) {
            return false;
        }
        String last = pointers.nameOrNull(Pointer.LAST);
        return last == null
                || step <= CheckpointPointers.step(last)
                        && CheckpointFolder.hasWeights(root.resolve(name));
    }

    /** Whether the checkpoint of that name is kept; all are while a pointer cannot be read. */
    private boolean pointedAt(String folder) {
        return Arrays.stream(Pointer.values())
                .map(pointers::name)
                .anyMatch(Optional.of(folder)::equals);
    }
}
