package org.kernelglass.ui.shell;

import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.project.WindowSettings;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Looks.Theme;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.Projects;

/** Theme, scale and language; every change is kept at once. FX thread. */
public final class SettingsModel {

    static final int SCALE_STEP = 10;

    private final ReadOnlyObjectWrapper<WindowSettings> settings;
    private final Projects projects;
    private final Background keeper;
    private final Texts texts;

    /**
     * @param start as they were kept
     * @param keeper one thread, so that the last change is written last
     */
    public SettingsModel(WindowSettings start, Projects projects, Background keeper, Texts texts) {
        this.settings = new ReadOnlyObjectWrapper<>(start);
        this.projects = projects;
        this.keeper = keeper;
        this.texts = texts;
        start.language().ifPresent(language -> texts.use(Locale.forLanguageTag(language)));
    }

    ReadOnlyObjectProperty<WindowSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    WindowSettings now() {
        return settings.get();
    }

    Theme theme() {
        return now().dark() ? Theme.DARK : Theme.LIGHT;
    }

    void change(UnaryOperator<WindowSettings> change) {
        WindowSettings changed = change.apply(now());
        if (changed.equals(now())) {
            return;
        }
        settings.set(changed);
        keeper.threads().execute(() -> projects.keep(changed));
    }

    void theme(Theme theme) {
        change(now -> now.withDark(theme == Theme.DARK));
    }

    void larger() {
        change(now -> now.withScale(now.scale() + SCALE_STEP));
    }

    void smaller() {
        change(now -> now.withScale(now.scale() - SCALE_STEP));
    }

    void usualSize() {
        change(now -> now.withScale(WindowSettings.DEFAULT.scale()));
    }

    /**
     * @param language {@code en} or {@code zh}
     */
    void language(String language) {
        texts.use(Locale.forLanguageTag(language));
        change(now -> now.withLanguage(language));
    }
}
