package org.kernelglass.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every sentence in both languages")
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("Message\\s*\\.of\\(\\s*\"([a-z]+\\.[^\"]*[^.\"])\"\\s*[,)]");

    @Test
    @DisplayName("the English and the Chinese bundles have the same keys and the same gaps to fill")
    void sameKeys() throws IOException {
        for (Path english : bundles(path -> !path.toString().endsWith("_zh.properties"))) {
            Path chinese = Path.of(english.toString().replace(".properties", "_zh.properties"));
            Properties en = load(english);
            Properties zh = load(chinese);
            assertEquals(
                    new TreeSet<>(en.keySet()), new TreeSet<>(zh.keySet()), english.toString());
            for (String key : en.stringPropertyNames()) {
                assertEquals(
                        gaps(en.getProperty(key)), gaps(zh.getProperty(key)), "gaps of " + key);
            }
        }
    }

    @Test
    @DisplayName(
            "every key that the code names has a sentence, and a lone apostrophe swallows none of it")
    void keysInCode() throws IOException {
        List<String> missing = new ArrayList<>();
        Properties all = new Properties();
        for (Path path : bundles(path -> true)) {
            load(path)
                    .forEach(
                            (key, value) -> {
                                all.put(key, value);
                                assertTrue(
                                        !((String) value).replace("''", "").contains("'"),
                                        "lone ' in " + key + " of " + path);
                            });
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY_IN_CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    if (!all.containsKey(matcher.group(1))) {
                        missing.add(matcher.group(1) + " in " + source);
                    }
                }
            }
        }
        assertTrue(missing.isEmpty(), String.join("\n", missing));
    }

    @Test
    @DisplayName(
            "the system's language decides: Chinese where it is Chinese, English anywhere else")
    void languages() {
        Message message = Message.of("parameter.problem.flag", "bias", "maybe");
        assertEquals(
                new Sentences(Locale.GERMAN).render(message),
                new Sentences(Locale.ENGLISH).render(message));
        String chinese = new Sentences(Locale.forLanguageTag("zh-Hans-CN")).render(message);
        assertTrue(
                chinese.codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                chinese);
    }

    private static TreeSet<Integer> gaps(String pattern) {
        int formats = new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
        TreeSet<Integer> used = new TreeSet<>();
        for (int gap = 0; gap < formats; gap++) {
            if (Pattern.compile("\\{" + gap + "[,}]").matcher(pattern).find()) {
                used.add(gap);
            }
        }
        return used;
    }

    private static List<Path> bundles(java.util.function.Predicate<Path> wanted)
            throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(wanted).sorted().collect(Collectors.toList());
        }
    }

    private static Properties load(Path path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        return properties;
    }
}
