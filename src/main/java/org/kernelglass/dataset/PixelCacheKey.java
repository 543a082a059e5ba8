package org.kernelglass.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the bytes of a cache depend on, as one SHA-256: the contents in their order and the
 * preprocessing. How deep samples become bytes counts only where there are deep images, so that
 * another split of 8-bit images finds the same file.
 *
 * @param digest 32 bytes
 */
record PixelCacheKey(byte[] digest) {

    /** The key where no image is deep. */
    static PixelCacheKey shallow(PixelCacheRequest request) {
        return new PixelCacheKey(contents(request).digest());
    }

    /** The key where some are. */
    static PixelCacheKey deep(PixelCacheRequest request) {
        MessageDigest digest = contents(request);
        add(digest, "range " + request.preprocessing().range());
        if (request.preprocessing().range() == Preprocessing.DepthRange.TRAINING_PERCENTILES) {
            if (request.fit().isPresent()) {
                add(digest, "fit " + request.fit().get().ranges());
            } else {
                addTraining(digest, request);
            }
        }
        return new PixelCacheKey(digest.digest());
    }

    private static MessageDigest contents(PixelCacheRequest request) {
        Preprocessing wanted = request.preprocessing();
        MessageDigest digest = sha256();
        add(digest, "pixels " + PixelFileHeader.VERSION);
        add(digest, wanted.height() + "x" + wanted.width());
        add(digest, wanted.color() + " " + wanted.fit());
        request.index().images().forEach(image -> add(digest, image.hash()));
        return digest;
    }

    private static void addTraining(MessageDigest digest, PixelCacheRequest request) {
        for (int image : request.training()) {
            add(digest, "train " + request.index().images().get(image).hash());
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of the file that holds them. */
    String fileName() {
        return HexFormat.of().formatHex(digest) + ".pixels";
    }
}
