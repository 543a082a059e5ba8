package org.kernelglass.ui.design.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.Repair;
import org.kernelglass.network.StackEdit;
import org.kernelglass.network.StackEdits;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.StackLocation;
import org.kernelglass.network.StackSteps;
import org.kernelglass.network.Template;

/** Every edit of the stack that a hand makes, undoable, with the selection after it. FX thread. */
public final class StackCommands {

    private final DesignModel model;
    private final TextClipboard clipboard;

    public StackCommands(DesignModel model, TextClipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
    }

    private LayerStack stack() {
        return model.workspace().project().stack();
    }

    private List<StackLayer> picked() {
        return Fragments.pick(stack(), model.selection().ids());
    }

    /** Puts layers behind the last selected one, or at the end. */
    public void insert(List<StackLayer> layers) {
        insert(layers, behindSelection());
    }

    private StackLocation behindSelection() {
        return picked().stream()
                .reduce((first, second) -> second)
                .flatMap(last -> StackLocation.after(stack(), last.id()))
                .orElse(StackLocation.top(stack().layers().size()));
    }

    private void insert(List<StackLayer> layers, StackLocation at) {
        apply(EditTitles.of("insert", layers), StackEdits.insert(stack(), at, layers));
    }

    /** Lets what was dragged land. */
    public void drop(DragCargo cargo, StackLocation at) {
        if (cargo.moves()) {
            apply(
                    EditTitles.of("move", cargo.layers()),
                    StackEdits.move(stack(), cargo.moved(), at));
        } else {
            insert(cargo.layers(), at);
        }
    }

    public void up() {
        step(StackSteps.up(stack(), model.selection().ids()));
    }

    public void down() {
        step(StackSteps.down(stack(), model.selection().ids()));
    }

    private void step(Optional<StackLocation> to) {
        List<StackLayer> moving = picked();
        to.ifPresent(
                at ->
                        apply(
                                EditTitles.of("move", moving),
                                StackEdits.move(stack(), model.selection().ids(), at)));
    }

    public void delete() {
        remove("delete");
    }

    private void remove(String edit) {
        List<StackLayer> gone = picked();
        if (gone.isEmpty()) {
            return;
        }
        Optional<String> next = neighbour(gone);
        LayerStack left = StackEdits.remove(stack(), model.selection().ids());
        apply(EditTitles.of(edit, gone), new StackEdit(left, next.stream().toList()));
    }

    /** What is selected when these are gone: the layer behind them, else the one before. */
    private Optional<String> neighbour(List<StackLayer> gone) {
        StackLayer last = gone.get(gone.size() - 1);
        StackLocation after = StackLocation.after(stack(), last.id()).orElseThrow();
        List<StackLayer> siblings = after.siblings(stack()).orElseThrow();
        Set<String> ids = Set.copyOf(model.selection().ids());
        List<StackLayer> behind = siblings.subList(after.position(), siblings.size());
        List<StackLayer> before = siblings.subList(0, after.position() - 1);
        return behind.stream()
                .map(StackLayer::id)
                .filter(id -> !ids.contains(id))
                .findFirst()
                .or(
                        () ->
                                before.stream()
                                        .map(StackLayer::id)
                                        .filter(id -> !ids.contains(id))
                                        .reduce((first, second) -> second));
    }

    public void duplicate() {
        apply(
                EditTitles.of("duplicate", picked()),
                StackEdits.duplicate(stack(), model.selection().ids()));
    }

    /** Has the selected layers skipped, or, where all of them are skipped already, no longer. */
    public void toggleEnabled() {
        List<StackLayer> layers = picked();
        boolean enable = layers.stream().noneMatch(StackLayer::enabled);
        List<String> ids = layers.stream().map(StackLayer::id).toList();
        edit(
                EditTitles.of(enable ? "enable" : "disable", layers),
                null,
                StackEdits.enable(stack(), ids, enable));
    }

    public void copy() {
        if (!picked().isEmpty()) {
            clipboard.put(FragmentText.write(picked()));
        }
    }

    public void cut() {
        copy();
        remove("cut");
    }

    /** Puts the layers of the clipboard behind the selection; a sentence says where it has none. */
    public void paste() {
        try {
            String text = clipboard.text().orElse("");
            List<StackLayer> layers =
                    FragmentText.read(model.texts().now("design.clipboard"), text);
            apply(
                    EditTitles.of("paste", layers),
                    StackEdits.insert(stack(), behindSelection(), layers));
        } catch (Refusal refusal) {
            Message problem = Message.of("design.problem.paste");
            model.workspace()
                    .problemProperty()
                    .set(new Refusal(problem, Message.of("design.hint.paste"), refusal));
        }
    }

    /** Starts again from a template. */
    public void replace(Template template) {
        LayerStack fresh = template.stack(model.state().report().classes());
        edit(Message.of("design.edit.template", template.title()), null, fresh);
        model.selection().clear();
    }

    public void repair(Repair repair) {
        edit(Message.of("design.edit.repair", repair.title()), null, repair.repaired());
    }

    /**
     * Changes one setting of several layers.
     *
     * @param mergeKey changes in a row with the same key are undone together
     * @throws Refusal if the text is out of bounds; nothing is changed then
     */
    public void set(Collection<String> ids, String key, String text, Object mergeKey) {
        LayerStack changed =
                StackEdits.changeKinds(stack(), ids, (LayerKind kind) -> kind.with(key, text));
        Message title = Message.of("layer.parameter." + key + ".title");
        edit(Message.of("design.edit.set", title), mergeKey, changed);
    }

    void apply(Message what, StackEdit edit) {
        edit(what, null, edit.stack());
        model.selection().all(edit.touched());
    }

    void edit(Message what, Object mergeKey, LayerStack edited) {
        model.workspace().editStack(what, mergeKey, now -> edited);
    }
}
