package org.kernelglass.dataset.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes small uncompressed TIFF files, page by page. */
final class TiffFile {

    private static final int LONG = 4;

    private final List<TreeMap<Integer, Object>> pages = new ArrayList<>();

    /** Adds a page of one strip. */
    TiffFile page(int height, int width, int samples, int bits, int photometric, byte[] pixels) {
        TreeMap<Integer, Object> fields = new TreeMap<>();
        fields.put(256, width);
        fields.put(257, height);
        int[] depths = new int[samples];
        java.util.Arrays.fill(depths, bits);
        fields.put(258, depths);
        fields.put(259, 1);
        fields.put(262, photometric);
        fields.put(273, pixels);
        fields.put(277, samples);
        fields.put(278, height);
        fields.put(279, pixels.length);
        pages.add(fields);
        return this;
    }

    /** Sets another field of the last page. */
    TiffFile with(int tag, int... values) {
        pages.get(pages.size() - 1).put(tag, values.length == 1 ? values[0] : values);
        return this;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        out.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        for (int i = 0; i < pages.size(); i++) {
            write(pages.get(i), out, i == pages.size() - 1);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void write(TreeMap<Integer, Object> fields, ByteBuffer out, boolean last) {
        int extra = out.position() + 2 + fields.size() * 12 + 4;
        out.putShort((short) fields.size());
        ByteBuffer behind = ByteBuffer.allocate(1 << 15);
        for (var field : fields.entrySet()) {
            out.putShort((short) (int) field.getKey()).putShort((short) LONG);
            if (field.getValue() instanceof byte[] pixels) {
                out.putInt(1).putInt(extra + behind.position());
                behind.put(pixels).position((behind.position() + 3) / 4 * 4);
            } else if (field.getValue() instanceof int[] values && values.length > 1) {
                out.putInt(values.length).putInt(extra + behind.position());
                for (int value : values) {
                    behind.putInt(value);
                }
            } else {
                Object value = field.getValue();
                out.putInt(1).putInt(value instanceof int[] one ? one[0] : (Integer) value);
            }
        }
        out.putInt(last ? 0 : extra + behind.position());
        out.put(behind.array(), 0, behind.position());
    }
}
