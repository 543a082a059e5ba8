package org.kernelglass.ui.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kernelglass.ui.base.Texts;

/**
 * Finds actions whose names hold every word, in the window's language or by their stable names;
 * those that can be done now come first, then those whose names begin with the words.
 */
record PaletteSearch(Texts texts) {

    List<Deed> find(List<Deed> deeds, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Comparator<Deed> possibleFirst = Comparator.comparing(deed -> !deed.enabled());
        return deeds.stream()
                .filter(deed -> holds(deed, wanted))
                .sorted(possibleFirst.thenComparing(deed -> !name(deed).startsWith(wanted)))
                .toList();
    }

    private boolean holds(Deed deed, String wanted) {
        String known = name(deed) + " " + deed.action().id();
        return Arrays.stream(wanted.split("\\s+")).allMatch(known::contains);
    }

    private String name(Deed deed) {
        return texts.now(deed.action().title()).toLowerCase(Locale.ROOT);
    }
}
