package org.kernelglass.dataset.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.Split;
import org.kernelglass.parameter.Size;

/**
 * Makes the sample dataset in {@code assets} from the IDX files of Fashion-MNIST: as many images of
 * each class, evenly spread over the files, as PNG in {@code train} and {@code test}. The same
 * files give the same bytes.
 *
 * <p>Run with the folder of IDX files and the zip to write as arguments.
 */
public final class SampleMaker {

    private static final List<String> CLASSES =
            List.of(
                    "T-shirt",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle-boot");
    private static final Map<Split, Integer> IMAGES_PER_CLASS =
            Map.of(Split.TRAIN, 300, Split.TEST, 100);
    private static final LocalDateTime EVER_THE_SAME_TIME = LocalDateTime.of(2017, 8, 25, 0, 0);

    private SampleMaker() {}

    /** Arguments: the folder of IDX files, the zip to write. */
    public static void main(String[] arguments) throws IOException {
        write(new IdxPictures(Path.of(arguments[0])), Path.of(arguments[1]));
    }

    private static void write(IdxPictures pictures, Path target) throws IOException {
        Map<String, IdxPictures.Item> chosen = chosen(pictures);
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, IdxPictures.Item> entry : chosen.entrySet()) {
                IdxPictures.Item item = entry.getValue();
                ImageEntry image = new ImageEntry(item.name(), item.label(), item.split(), "");
                add(zip, entry.getKey(), png(pictures.read(image, Size.square(1))));
            }
        }
    }

    /** By name in the archive, sorted. */
    private static Map<String, IdxPictures.Item> chosen(IdxPictures pictures) {
        Map<String, List<IdxPictures.Item>> byFolder = new TreeMap<>();
        for (IdxPictures.Item item : pictures.items()) {
            String split = item.split().orElseThrow() == Split.TRAIN ? "train" : "test";
            String folder = split + "/" + CLASSES.get(item.label());
            byFolder.computeIfAbsent(folder, name -> new ArrayList<>()).add(item);
        }
        Map<String, IdxPictures.Item> chosen = new TreeMap<>();
        byFolder.forEach(
                (folder, items) -> {
                    int wanted = IMAGES_PER_CLASS.get(items.get(0).split().orElseThrow());
                    for (int i = 0; i < wanted; i++) {
                        IdxPictures.Item item = items.get(i * items.size() / wanted);
                        String number = item.name().substring(item.name().indexOf('/') + 2);
                        chosen.put(folder + "/" + number + ".png", item);
                    }
                });
        return chosen;
    }

    /** Stored, since a PNG cannot be compressed further. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(EVER_THE_SAME_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] png(Picture picture) throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < picture.samples().length; i++) {
            int x = i % picture.width();
            image.getRaster().setSample(x, i / picture.width(), 0, picture.sample(i));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
