package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kernelglass.project.AtomicFile;

/**
 * Writes an animated GIF (GIF89a with Netscape's loop extension), one frame after the other. Any
 * thread.
 */
final class FrameGif {

    private static final int LAST_LONGER = 4;
    private static final byte[] LOOP_FOR_EVER = {1, 0, 0};

    private FrameGif() {}

    static void write(FrameDrawing frames, Path file, int delay) {
        AtomicFile.write(file, out -> write(frames, out, delay));
    }

    private static void write(FrameDrawing frames, OutputStream out, int delay) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int place = 0; place < frames.size(); place++) {
                BufferedImage image = Palette.indexed(frames.draw(place));
                boolean last = place == frames.size() - 1;
                IIOMetadata timing =
                        timing(writer, image, last ? delay * LAST_LONGER : delay, place == 0);
                writer.writeToSequence(new IIOImage(image, null, timing), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata timing(
            ImageWriter writer, BufferedImage image, int delay, boolean loops) throws IOException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        root.appendChild(control);
        if (loops) {
            root.appendChild(loop());
        }
        metadata.mergeTree(format, root);
        return metadata;
    }

    private static IIOMetadataNode loop() {
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(LOOP_FOR_EVER.clone());
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(extension);
        return extensions;
    }
}
