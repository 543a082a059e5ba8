package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Terminal.Answer;

@DisplayName("Near-duplicates, from the command line")
class CommandLineNearDuplicatesTest {

    @TempDir Path folder;

    private void picture(String name, int x, int size, String format) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(size / 64.0, size / 64.0);
        pen.setColor(new Color(40, 80, 120));
        pen.fillRect(0, 0, 64, 64);
        pen.setColor(Color.ORANGE);
        pen.fillOval(x, 64 - x / 2, 24, 24);
        pen.fillRect(x / 2, x / 3, 12, 30);
        pen.dispose();
        Path file = folder.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, format, file.toFile());
    }

    @Test
    @DisplayName("a picture scaled and compressed anew is found in another class and another part")
    void found() throws IOException {
        picture("train/cat/one.png", 4, 64, "png");
        picture("train/cat/two.png", 20, 64, "png");
        picture("train/dog/three.png", 34, 64, "png");
        picture("train/dog/copy.jpg", 4, 96, "jpg");
        picture("test/cat/four.png", 50, 64, "png");
        picture("test/dog/again.jpg", 34, 80, "jpg");
        try (Terminal terminal = new Terminal(folder.resolve("home"))) {
            String data = folder.resolve("data").toString();
            JsonNode json = terminal.run("scan", data, "--near-duplicates", "--json").json();
            JsonNode classes = json.path("near_duplicates_across_classes");
            assertEquals(1, classes.size(), json.toString());
            assertEquals("train/cat/one.png", classes.get(0).path("image").asText());
            assertEquals("train/dog/copy.jpg", classes.get(0).path("other_image").asText());
            assertEquals("dog", classes.get(0).path("other_class").asText());
            assertTrue(classes.get(0).path("likeness").asDouble() >= 0.99);
            assertEquals(1, json.path("near_duplicates_across_classes_count").asInt());
            assertFalse(json.path("near_duplicates_across_classes_more").asBoolean(true));
            JsonNode splits = json.path("near_duplicates_across_splits");
            assertEquals(1, splits.size(), json.toString());
            assertEquals("test/dog/again.jpg", splits.get(0).path("image").asText());
            assertEquals("train/dog/three.png", splits.get(0).path("other_image").asText());
            Answer said = terminal.run("scan", data, "--near-duplicates");
            assertTrue(said.out().contains("1 pair of images of different classes"), said.out());
            assertFalse(terminal.run("scan", data, "--json").json().has("compared_images"));
        }
    }
}
