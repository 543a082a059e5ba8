package org.kernelglass.dataset.decode;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Reads how the camera was held from a file's EXIF block. A missing or broken block is no reason to
 * refuse a picture: it then counts as upright.
 */
final class ExifBlock {

    private ExifBlock() {}

    /** The orientation that a JPEG file names. */
    static int orientationOfJpeg(byte[] file) {
        try {
            return orientation(
                    JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(file), List.of(new ExifReader())));
        } catch (com.drew.imaging.jpeg.JpegProcessingException
                | IOException
                | RuntimeException unreadable) {
            return Orientation.UPRIGHT;
        }
    }

    /** The orientation that an EXIF block names which begins with its TIFF header. */
    static int orientationOfBlock(byte[] block) {
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(block), metadata);
            return orientation(metadata);
        } catch (RuntimeException unreadable) {
            return Orientation.UPRIGHT;
        }
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value =
                directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null ? Orientation.UPRIGHT : value;
    }
}
