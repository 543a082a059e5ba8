package org.kernelglass.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kernelglass.message.Message;

/**
 * An immutable value with all its earlier states: undo and redo without limit. States share what
 * did not change, so a long history is small. One thread.
 *
 * @param <T> an immutable value
 */
public final class EditHistory<T> {

    /**
     * One edit.
     *
     * @param what for the menu: "Undo insert Conv2D"
     * @param before the value that undo brings back
     * @param mergeKey edits in a row with the same key count as one; null never merges
     */
    private record Edit<T>(Message what, T before, Object mergeKey) {}

    private record Undone<T>(Message what, T after, Object mergeKey) {}

    private final Deque<Edit<T>> past = new ArrayDeque<>();
    private final Deque<Undone<T>> future = new ArrayDeque<>();
    private T present;

    public EditHistory(T start) {
        this.present = start;
    }

    public T present() {
        return present;
    }

    /**
     * Makes an edit; one that changes nothing is forgotten.
     *
     * @param mergeKey edits in a row with the same key are undone together (typing a number); null
     *     for an edit by itself
     * @return whether anything changed
     */
    public boolean edit(Message what, Object mergeKey, UnaryOperator<T> change) {
        T changed = change.apply(present);
        if (changed.equals(present)) {
            return false;
        }
        boolean merges =
                mergeKey != null
                        && future.isEmpty()
                        && !past.isEmpty()
                        && Objects.equals(past.peek().mergeKey(), mergeKey);
        if (!merges) {
            past.push(new Edit<>(what, present, mergeKey));
        }
        future.clear();
        present = changed;
        return true;
    }

    /** What {@link #undo} would take back. */
    public Optional<Message> undoable() {
        return Optional.ofNullable(past.peek()).map(Edit::what);
    }

    /** What {@link #redo} would bring back. */
    public Optional<Message> redoable() {
        return Optional.ofNullable(future.peek()).map(Undone::what);
    }

    /** Takes the last edit back; nothing where there is none. */
    public void undo() {
        Edit<T> last = past.poll();
        if (last != null) {
            future.push(new Undone<>(last.what(), present, last.mergeKey()));
            present = last.before();
        }
    }

    /** Brings the last undone edit back; nothing where there is none. */
    public void redo() {
        Undone<T> next = future.poll();
        if (next != null) {
            past.push(new Edit<>(next.what(), present, next.mergeKey()));
            present = next.after();
        }
    }
}
