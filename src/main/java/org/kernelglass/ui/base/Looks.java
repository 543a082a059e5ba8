package org.kernelglass.ui.base;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Puts the theme and the window's own looks on a scene. FX thread. */
public final class Looks {

    /** Light or dark. */
    public enum Theme {
        LIGHT,
        DARK
    }

    private static final List<String> SHEETS =
            List.of(
                    "kernelglass.css",
                    "shell.css",
                    "data.css",
                    "design.css",
                    "train.css",
                    "live.css",
                    "compare.css",
                    "inspect.css",
                    "evaluate.css",
                    "errors.css",
                    "lab.css");

    private Looks() {}

    /** Before the first control is made: otherwise JavaFX reads a theme that is not used. */
    public static void begin(Theme theme) {
        // of the whole application, since menus and dialogs are windows of their own
        Application.setUserAgentStylesheet(
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight())
                        .getUserAgentStylesheetBSS());
    }

    /** Dresses the scene; again with another theme changes it at once. */
    public static void apply(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK;
        begin(theme);
        scene.getStylesheets().setAll(SHEETS.stream().map(Looks::sheet).toList());
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark ? "dark" : "light");
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource("/org/kernelglass/ui/" + name), name)
                .toExternalForm();
    }
}
