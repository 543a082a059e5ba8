package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The window's settings")
class WindowSettingsFileTest {

    @TempDir Path folder;

    @Test
    @DisplayName("come back as they were kept")
    void roundTrip() {
        WindowSettings settings =
                new WindowSettings(true, 130, Optional.of("zh"), List.of(Path.of("/a"), folder));
        new WindowSettingsFile(folder.resolve("new")).write(settings);
        assertEquals(settings, new WindowSettingsFile(folder.resolve("new")).read());
    }

    @Test
    @DisplayName("begin anew where there are none or the file is damaged")
    void damaged() throws IOException {
        assertEquals(WindowSettings.DEFAULT, new WindowSettingsFile(folder).read());
        for (String content : List.of("", "{", "[]", "{\"format\":\"kernelglass-window\"}")) {
            Files.writeString(folder.resolve("window.json"), content);
            assertEquals(WindowSettings.DEFAULT, new WindowSettingsFile(folder).read(), content);
        }
    }

    @Test
    @DisplayName("keep scale and the list of projects within bounds, the latest first, none twice")
    void bounds() {
        assertEquals(200, WindowSettings.DEFAULT.withScale(900).scale());
        assertEquals(80, WindowSettings.DEFAULT.withScale(1).scale());
        WindowSettings settings = WindowSettings.DEFAULT;
        for (int project = 0; project < 20; project++) {
            settings = settings.withRecent(Path.of("p" + project));
        }
        settings = settings.withRecent(Path.of("p15"));
        assertEquals(10, settings.recent().size());
        assertEquals(Path.of("p15"), settings.recent().get(0));
        assertEquals(Path.of("p19"), settings.recent().get(1));
        assertEquals(9, settings.withoutRecent(Path.of("p15")).recent().size());
    }
}
