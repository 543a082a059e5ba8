package org.kernelglass.message;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The language that the system speaks. The environment is asked too: on Linux Java falls back to
 * English where the named locale is not installed, though the person has asked for it.
 */
public final class SystemLanguage {

    private SystemLanguage() {}

    public static Locale locale() {
        return locale(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Locale locale(Map<String, String> environment, Locale java) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(value -> Locale.SIMPLIFIED_CHINESE)
                .orElse(java);
    }
}
