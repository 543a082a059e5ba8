package org.kernelglass.dataset.decode;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import java.lang.reflect.Array;

/** The fields of one TIFF directory, by their tag numbers (TIFF 6.0, section 8). */
final class TiffFields {

    private final Directory directory;

    TiffFields(Directory directory) {
        this.directory = directory;
    }

    /** The first number of a field. */
    long number(int tag, long otherwise) {
        long[] numbers = numbers(tag);
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    /** All numbers of a field; none where it is missing or no number. */
    long[] numbers(int tag) {
        Entry entry = directory.getEntryById(tag);
        Object value = entry == null ? null : entry.getValue();
        if (value instanceof Number number) {
            return new long[] {number.longValue()};
        }
        if (value == null || !value.getClass().isArray()) {
            return new long[0];
        }
        long[] numbers = new long[Array.getLength(value)];
        for (int i = 0; i < numbers.length; i++) {
            if (!(Array.get(value, i) instanceof Number number)) {
                return new long[0];
            }
            numbers[i] = number.longValue();
        }
        return numbers;
    }

    /** The text of a field; empty where it is missing or no text. */
    String text(int tag) {
        Entry entry = directory.getEntryById(tag);
        return entry != null && entry.getValue() instanceof String text ? text : "";
    }
}
