package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Progress;

/**
 * One checkpoint as a folder: {@code weights.safetensors}, {@code optimizer.safetensors} and {@code
 * progress.json}, which holds the counters and the checksum (CRC-32C) of the other two and of
 * itself. Any thread.
 */
final class CheckpointFolder {

    static final String WEIGHTS = "weights.safetensors";
    static final String OPTIMIZER = "optimizer.safetensors";
    static final String PROGRESS = "progress.json";

    private static final String CHECKSUM = "crc32c";
    private static final JsonFile FORMAT = new JsonFile("kernelglass-checkpoint", 1);

    private CheckpointFolder() {}

    /** What tells one tensor file from another. */
    record FileSum(int tensors, long bytes, String crc32c) {}

    /** What tells one checkpoint from another. */
    record Card(Progress progress, FileSum weights, FileSum optimizer) {

        /** Whether it holds the other's weights and, where the other has it, optimizer state. */
        boolean holdsArraysOf(Card other) {
            return weights.equals(other.weights)
                    && (other.optimizer.tensors() == 0 || optimizer.equals(other.optimizer));
        }
    }

    /** The card the checkpoint would have, without writing anything. */
    static Card card(Checkpoint checkpoint) throws IOException {
        return new Card(
                checkpoint.progress(),
                copy(checkpoint.weights(), OutputStream.nullOutputStream()),
                copy(checkpoint.optimizer(), OutputStream.nullOutputStream()));
    }

    /** Writes the files into an empty folder and forces them to disk. */
    static void write(Path folder, Checkpoint checkpoint) throws IOException {
        ObjectNode card = FORMAT.start();
        card.set("progress", ProgressJson.write(checkpoint.progress()));
        ObjectNode files = card.putObject("files");
        files.set(WEIGHTS, write(folder.resolve(WEIGHTS), checkpoint.weights()));
        files.set(OPTIMIZER, write(folder.resolve(OPTIMIZER), checkpoint.optimizer()));
        card.put(CHECKSUM, checksum(card));
        Path file = folder.resolve(PROGRESS);
        AtomicFile.writeForced(file, out -> out.write(JsonFile.bytes(file, card)));
        AtomicFile.forceFolder(folder);
    }

    private static ObjectNode write(Path file, Map<String, Tensor> tensors) throws IOException {
        FileSum[] sum = new FileSum[1];
        AtomicFile.writeForced(file, out -> sum[0] = copy(tensors, out));
        return JsonFile.MAPPER
                .createObjectNode()
                .put("tensors", sum[0].tensors())
                .put("bytes", sum[0].bytes())
                .put(CHECKSUM, sum[0].crc32c());
    }

    private static FileSum copy(Map<String, Tensor> tensors, OutputStream out) throws IOException {
        CountedOutputStream counted = new CountedOutputStream(out);
        CheckedOutputStream checked = new CheckedOutputStream(counted, new CRC32C());
        TensorFile.write(tensors, checked);
        return new FileSum(tensors.size(), counted.count(), hex(checked.getChecksum().getValue()));
    }

    private static String hex(long crc32c) {
        return HexFormat.of().toHexDigits((int) crc32c);
    }

    private static String checksum(ObjectNode card) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(JsonFile.MAPPER.writeValueAsBytes(card.deepCopy().without(CHECKSUM)));
        return hex(crc.getValue());
    }

    /**
     * What the folder's {@code progress.json} says of it.
     *
     * @throws Refusal if that file is missing or damaged
     */
    static Card readCard(Path folder) {
        Path file = folder.resolve(PROGRESS);
        ObjectNode json = FORMAT.read(file);
        JsonPlace top = JsonPlace.top(file, json);
        try {
            if (!checksum(json).equals(top.at(CHECKSUM).text())) {
                throw wrongSum(file);
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        return new Card(
                ProgressJson.read(top.at("progress")),
                sum(top.at("files").at(WEIGHTS)),
                sum(top.at("files").at(OPTIMIZER)));
    }

    private static FileSum sum(JsonPlace place) {
        return new FileSum(
                place.at("tensors").count(),
                place.at("bytes").whole(0, Long.MAX_VALUE),
                place.at(CHECKSUM).text());
    }

    /**
     * The checkpoint in the folder.
     *
     * @throws Refusal if a file is missing or not as it was written; the sentence names it
     */
    static Checkpoint read(Path folder) {
        Card card = readCard(folder);
        return new Checkpoint(
                tensors(folder.resolve(WEIGHTS), card.weights()),
                tensors(folder.resolve(OPTIMIZER), card.optimizer()),
                card.progress());
    }

    /**
     * The checkpoint in the folder, kept only for its weights: its optimizer state is not looked
     * at.
     *
     * @throws Refusal if the weights or the card are missing or not as they were written
     */
    static Checkpoint readWeights(Path folder) {
        Card card = readCard(folder);
        return new Checkpoint(
                tensors(folder.resolve(WEIGHTS), card.weights()), Map.of(), card.progress());
    }

    /** Whether the weights in the folder are whole. */
    static boolean hasWeights(Path folder) {
        try {
            readWeights(folder);
            return true;
        } catch (Refusal damaged) {
            return false;
        }
    }

    private static Map<String, Tensor> tensors(Path file, FileSum expected) {
        try {
            if (Files.size(file) != expected.bytes()) {
                throw FileTrouble.damaged(file, Message.of("project.reason.tensors-short"), null);
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        TensorFileReader.Contents contents = TensorFileReader.read(file);
        if (!hex(contents.crc32c()).equals(expected.crc32c())) {
            throw wrongSum(file);
        }
        return contents.tensors();
    }

    private static Refusal wrongSum(Path file) {
        return FileTrouble.damaged(file, Message.of("project.reason.checksum"), null);
    }
}
