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
                    "live.css");

    private Looks() {}

    /** Dresses the scene; again with another theme changes it at once. */
    public static void apply(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK;
        String base = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
        // of the whole application, since menus and dialogs are windows of their own
        Application.setUserAgentStylesheet(base);
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
