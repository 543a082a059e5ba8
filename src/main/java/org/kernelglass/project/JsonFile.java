package org.kernelglass.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Reads and writes one JSON file whose top is an object with its {@code format} and {@code
 * version}. What is not JSON is refused with line and column. Any thread.
 *
 * @param format the word that names the format in the file
 * @param version the newest version that can be read, and the one that is written
 */
record JsonFile(String format, int version) {

    private static final long LARGEST = 256L << 20;

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** An empty object headed by format and version. */
    ObjectNode start() {
        return MAPPER.createObjectNode().put("format", format).put("version", version);
    }

    /**
     * The file's object.
     *
     * @throws Refusal if the file is missing, no JSON, of another format or of a newer version
     */
    ObjectNode read(Path file) {
        ObjectNode top = parse(file);
        JsonPlace place = JsonPlace.top(file, top);
        if (!top.path("format").asText().equals(format)) {
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.format", format),
                    Message.of("project.hint.another-file"));
        }
        long found = place.at("version").whole(1, Integer.MAX_VALUE);
        if (found > version) {
            throw new Refusal(
                    Message.of("project.problem.newer", file.toString(), found, version),
                    Message.of("project.hint.newer"));
        }
        return top;
    }

    private static ObjectNode parse(Path file) {
        try (InputStream content = new BoundedInput(Files.newInputStream(file), LARGEST)) {
            if (MAPPER.readTree(content) instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal(
                    Message.of("project.problem.no-object", file.toString()),
                    Message.of("project.hint.restore"));
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        } catch (BoundedInput.Exceeded e) {
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.size"),
                    Message.of("project.hint.another-file"));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /**
     * What the text holds, whatever it is.
     *
     * @param name for the sentence
     * @throws Refusal if it is no JSON
     */
    static JsonNode parse(Path name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw notJson(name, e);
        }
    }

    private static Refusal notJson(Path file, JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        return notJson(
                file, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), cause);
    }

    private static Refusal notJson(Path file, int line, int column, Exception cause) {
        return new Refusal(
                Message.of("project.problem.not-json", file.toString(), line, column),
                Message.of("project.hint.restore"),
                cause);
    }

    /** Replaces the file at once; see {@link AtomicFile}. */
    void write(Path file, ObjectNode content) {
        AtomicFile.write(file, bytes(file, content));
    }

    static byte[] bytes(Path file, JsonNode content) {
        try {
            return (MAPPER.writer(printer()).writeValueAsString(content) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    private static PrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
