package org.kernelglass.dataset.scan;

import java.util.Comparator;

/**
 * Alphabetical order as people sort: runs of digits by their number (2 before 10), letters without
 * regard to case; ties by code point, so that the order is the same everywhere.
 */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String first, String second) {
        int i = 0;
        int j = 0;
        while (i < first.length() && j < second.length()) {
            int endOfFirst = endOfRun(first, i);
            int endOfSecond = endOfRun(second, j);
            int order =
                    compareRuns(first.substring(i, endOfFirst), second.substring(j, endOfSecond));
            if (order != 0) {
                return order;
            }
            i = endOfFirst;
            j = endOfSecond;
        }
        int order = Integer.compare(first.length() - i, second.length() - j);
        return order != 0 ? order : first.compareTo(second);
    }

    private static int compareRuns(String first, String second) {
        if (!digit(first.charAt(0)) || !digit(second.charAt(0))) {
            return String.CASE_INSENSITIVE_ORDER.compare(first, second);
        }
        String a = withoutZeros(first);
        String b = withoutZeros(second);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    /** A run of digits, or one single other character. */
    private static int endOfRun(String text, int start) {
        int end = start + 1;
        while (digit(text.charAt(start)) && end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
