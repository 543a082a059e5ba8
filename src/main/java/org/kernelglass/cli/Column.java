package org.kernelglass.cli;

/** Text padded to a width in terminal cells, of which a Chinese character takes two. */
final class Column {

    private Column() {}

    static String left(String text, int width) {
        String shown = cut(text, width);
        return shown + " ".repeat(width - cells(shown));
    }

    static String right(String text, int width) {
        String shown = cut(text, width);
        return " ".repeat(width - cells(shown)) + shown;
    }

    private static String cut(String text, int width) {
        if (cells(text) <= width) {
            return text;
        }
        int end = 0;
        int used = 1;
        while (used + cells(text.codePointAt(end)) <= width) {
            used += cells(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + "…";
    }

    static int cells(String text) {
        return text.codePoints().map(Column::cells).sum();
    }

    private static int cells(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean fullWidth = character >= 0xFF01 && character <= 0xFF60;
        boolean punctuation = character >= 0x3000 && character <= 0x303F;
        boolean kana = character >= 0x3040 && character <= 0x30FF;
        boolean hangul = character >= 0xAC00 && character <= 0xD7A3;
        boolean wide = fullWidth || punctuation || kana || hangul;
        return wide || Character.isIdeographic(character) ? 2 : 1;
    }
}
