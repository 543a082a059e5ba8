package org.kernelglass.ui.picture;

/**
 * Colours for numbers, the same in both themes: they mean values, not looks. Only shares have one
 * map a theme, since most of them are 0 and a board of them would glare.
 *
 * <p>Signed values on blue–white–red (ColorBrewer RdBu, Harrower and Brewer 2003); activations on
 * viridis (van der Walt and Smith 2015), which is even to the eye, also in grey and for the
 * colour-blind.
 */
public enum ColorMap {
    /** −1 blue, 0 white, 1 red. */
    DIVERGING(
            0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
            0xB2182B),
    /** 0 dark violet, 1 yellow. */
    VIRIDIS(
            0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30,
            0xFDE725),
    /** Shares on light ground: 0 white, 1 deep blue, a straight line in OKLab (Ottosson 2020). */
    SHARES(
            0xFFFFFF, 0xDFE7F3, 0xC0CFE6, 0xA2B8D9, 0x84A1CC, 0x678ABE, 0x4A73B1, 0x2C5CA2,
            0x084594),
    /** Shares on dark ground: 0 nearly black, 1 light blue, a straight line in OKLab. */
    SHARES_DARK(
            0x161B22, 0x212D39, 0x2D3F52, 0x39536C, 0x456788, 0x527DA4, 0x5F92C2, 0x6CA9E0,
            0x79C0FF);

    private final int[] anchors;

    ColorMap(int... anchors) {
        this.anchors = anchors;
    }

    /**
     * @param share 0–1 along the map; what lies outside is taken as the nearer end
     * @return opaque ARGB
     */
    public int argb(double share) {
        double place = Math.max(0, Math.min(1, share)) * (anchors.length - 1);
        int lower = (int) Math.min(anchors.length - 2, Math.floor(place));
        double t = place - lower;
        int color = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = anchors[lower] >> shift & 0xFF;
            int to = anchors[lower + 1] >> shift & 0xFF;
            color = color << 8 | (int) Math.round(from + t * (to - from));
        }
        return color;
    }
}
