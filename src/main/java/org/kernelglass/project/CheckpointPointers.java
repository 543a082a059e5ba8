package org.kernelglass.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
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

    /** Bytes; a name has fewer. */
    private static final int LONGEST = 1000;

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
            String name = text(file(pointer));
            if (!FOLDER.matcher(name).matches()) {
                throw FileTrouble.damaged(
                        file(pointer),
                        Message.of("project.reason.pointer"),
                        new CheckpointAdvice(this).pointer());
            }
            return Optional.of(name);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileTrouble.reading(file(pointer), e);
        }
    }

    /** As much as a name can be long, whatever the bytes are. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }

    /** The names of the checkpoints' folders, the newest last; none where there is no root. */
    List<String> folders() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "step-*")) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> FOLDER.matcher(name).matches())
                    .sorted(Comparator.comparingLong(CheckpointPointers::step))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw FileTrouble.reading(root, e);
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

    Path file(Pointer pointer) {
        return root.resolve(pointer.name().toLowerCase(Locale.ROOT));
    }
}
