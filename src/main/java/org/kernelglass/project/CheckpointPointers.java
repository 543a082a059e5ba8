package org.kernelglass.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * The files {@code last} and {@code best}: each holds the name of a checkpoint's folder, and is
 * replaced at once.
 *
 * @param root the folder of the checkpoints
 */
record CheckpointPointers(Path root) {

    private static final Pattern FOLDER = Pattern.compile("step-(\\d{8,18})(-\\d{1,9})?");

    /** The step of the checkpoint in the folder of that name. */
    static long step(String name) {
        Matcher matcher = FOLDER.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    void move(Pointer pointer, String name) {
        AtomicFile.write(file(pointer), (name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The name that the pointer holds, empty if there is no pointer.
     *
     * @throws Refusal if it holds anything else
     */
    Optional<String> name(Pointer pointer) {
        try {
            String name = Files.readString(file(pointer)).strip();
            if (!FOLDER.matcher(name).matches()) {
                throw FileTrouble.damaged(
                        file(pointer), Message.of("project.reason.pointer"), null);
            }
            return Optional.of(name);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileTrouble.reading(file(pointer), e);
        }
    }

    /** Likewise; a damaged pointer counts as none. */
    String nameOrNull(Pointer pointer) {
        try {
            return name(pointer).orElse(null);
        } catch (Refusal damaged) {
            return null;
        }
    }

    /** Whether there is such a pointer, whatever it holds. */
    boolean has(Pointer pointer) {
        return Files.exists(file(pointer));
    }

    void remove(Pointer pointer) {
        try {
            Files.deleteIfExists(file(pointer));
        } catch (IOException e) {
            throw FileTrouble.writing(file(pointer), e);
        }
    }

    private Path file(Pointer pointer) {
        return root.resolve(pointer.name().toLowerCase(Locale.ROOT));
    }
}
