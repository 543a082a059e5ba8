package org.kernelglass.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Turns messages into sentences of one language: English, or Simplified Chinese where the locale's
 * language is Chinese. Used only at the edge (command line, window, report). Any thread.
 */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    public Sentences(Locale locale) {
        this.locale =
                locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence for the message.
     *
     * @throws MissingResourceException if neither bundle has the key: a fault of the program,
     *     caught by a test
     */
    public String render(Message message) {
        MessageFormat format = new MessageFormat(pattern(message.key()), locale);
        return format.format(arguments(message.arguments()));
    }

    private String pattern(String key) {
        String bundle = "messages/" + key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                        bundle, locale, Sentences.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }

    private Object[] arguments(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Message inner ? render(inner) : argument)
                .toArray();
    }
}
