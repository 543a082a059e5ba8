package org.kernelglass.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.CheckpointStore.Pointer;

/** What a person can do where a run's checkpoint is damaged or gone. Any thread. */
record CheckpointAdvice(CheckpointPointers pointers) {

    /** For a checkpoint that cannot be read. */
    Message damaged(Pointer damaged) {
        return whole(damaged == Pointer.LAST ? Pointer.BEST : Pointer.LAST)
                .map(folder -> use(folder, damaged))
                .orElseGet(() -> Message.of("project.hint.no-checkpoint"));
    }

    /** The folder that the pointer names, where its weights are whole. */
    private Optional<Path> whole(Pointer pointer) {
        return Optional.ofNullable(pointers.nameOrNull(pointer))
                .map(pointers.root()::resolve)
                .filter(CheckpointFolder::hasWeights);
    }

    private Message use(Path whole, Pointer damaged) {
        String name = whole.getFileName().toString();
        long step = CheckpointPointers.step(name);
        return damaged == Pointer.LAST
                ? Message.of("project.hint.other-checkpoint", whole.toString(), step)
                : Message.of(
                        "project.hint.last-for-best",
                        whole.toString(),
                        step,
                        name,
                        pointers.file(damaged).toString());
    }

    /** For a pointer that is gone though the run has learned. */
    Refusal missing(Pointer pointer) {
        return new Refusal(
                Message.of("project.problem.pointer-missing", pointers.file(pointer).toString()),
                pointer());
    }

    /** For a pointer that is gone or names nothing. */
    Message pointer() {
        List<String> names = pointers.folders();
        return names.isEmpty()
                ? Message.of("project.hint.no-checkpoint")
                : Message.of("project.hint.pointer", String.join(", ", names));
    }
}
