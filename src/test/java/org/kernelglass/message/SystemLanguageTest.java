package org.kernelglass.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The system's language")
class SystemLanguageTest {

    @Test
    @DisplayName("is Chinese where the environment says so, installed or not")
    void chinese() {
        Map<String, String> environment = Map.of("LANG", "zh_CN.UTF-8");
        assertEquals(Locale.SIMPLIFIED_CHINESE, SystemLanguage.locale(environment, Locale.ENGLISH));
    }

    @Test
    @DisplayName("is what the strongest variable says")
    void strongest() {
        Map<String, String> environment = Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8");
        assertEquals(Locale.ENGLISH, SystemLanguage.locale(environment, Locale.ENGLISH));
    }

    @Test
    @DisplayName("is otherwise what Java has found out")
    void java() {
        assertEquals(Locale.FRENCH, SystemLanguage.locale(Map.of("LANG", ""), Locale.FRENCH));
        assertEquals(Locale.CHINESE, SystemLanguage.locale(Map.of(), Locale.CHINESE));
    }
}
