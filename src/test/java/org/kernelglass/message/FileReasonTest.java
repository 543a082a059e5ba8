package org.kernelglass.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Why the system would not read or write a file")
class FileReasonTest {

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(new AccessDeniedException("/a/b"), "the system does not allow it"),
                Arguments.of(new NoSuchFileException("/a/b"), "there is no such file"),
                Arguments.of(
                        new FileAlreadyExistsException("/a/b"),
                        "a file of that name is in the way"),
                Arguments.of(
                        new FileSystemException("/a/b", null, "Not a directory"),
                        "Not a directory"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @DisplayName("is said in words, without the name of a class")
    void words(IOException thrown, String words) {
        assertEquals(words, new Sentences(Locale.ENGLISH).render(FileReason.of(thrown)));
    }
}
