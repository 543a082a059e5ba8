package org.kernelglass.dataset.decode;

import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Whether the samples of a TIFF page are those of a grey or colour picture: one or three channels
 * (four inks where they are CMYK) beside transparency, as unsigned numbers of up to 16 bits or as
 * floating-point numbers.
 *
 * @param channels without transparency
 * @param plainAlpha whether transparency follows that is not yet multiplied into the channels
 * @param real whether the samples are floating-point numbers
 * @param whiteIsZero whether small numbers are bright
 */
record TiffSamples(int channels, boolean plainAlpha, boolean real, boolean whiteIsZero) {

    private static final int BITS_PER_SAMPLE = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;

    private static final int UNSAID = -1;
    private static final int WHITE_IS_ZERO = 0;
    private static final int PALETTE = 3;
    private static final int INKS = 5;
    private static final int PLAIN_ALPHA = 2;
    private static final int SIGNED = 2;
    private static final int FLOAT = 3;
    private static final int COMPLEX = 5;

    /**
     * @throws Refusal if the page has another number of channels or another kind of sample
     */
    static TiffSamples of(TiffFields page) {
        checkChannels(page);
        checkNumbers(page);
        long[] extra = page.numbers(EXTRA_SAMPLES);
        return new TiffSamples(
                (int) channels(page),
                extra.length > 0 && extra[0] == PLAIN_ALPHA,
                page.number(SAMPLE_FORMAT, 1) == FLOAT,
                page.number(PHOTOMETRIC, UNSAID) == WHITE_IS_ZERO);
    }

    private static void checkChannels(TiffFields page) {
        long photometric = page.number(PHOTOMETRIC, UNSAID);
        long channels = channels(page);
        boolean known =
                switch ((int) photometric) {
                    case PALETTE -> true;
                    case INKS -> channels == 4;
                    case UNSAID -> channels == 1 || channels == 3 || channels == 4;
                    default -> channels == 1 || channels == 3;
                };
        if (!known) {
            throw new Refusal(Message.of("dataset.decode.channels", channels));
        }
    }

    private static long channels(TiffFields page) {
        return page.number(SAMPLES_PER_PIXEL, 1) - alphas(page);
    }

    /** Extra samples of kind 1 and 2 are transparency; of kind 0 nobody knows what they are. */
    private static long alphas(TiffFields page) {
        long alphas = 0;
        for (long kind : page.numbers(EXTRA_SAMPLES)) {
            alphas += kind == 1 || kind == 2 ? 1 : 0;
        }
        return Math.min(alphas, 1);
    }

    private static void checkNumbers(TiffFields page) {
        long format = page.number(SAMPLE_FORMAT, 1);
        long bits = page.number(BITS_PER_SAMPLE, 1);
        if (format == SIGNED) {
            throw new Refusal(Message.of("dataset.decode.signed", bits));
        }
        if (format >= COMPLEX) {
            throw new Refusal(Message.of("dataset.decode.complex"));
        }
        if (format != FLOAT && bits > 16) {
            throw new Refusal(Message.of("dataset.decode.deep", bits));
        }
    }
}
