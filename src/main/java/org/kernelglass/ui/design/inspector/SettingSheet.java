package org.kernelglass.ui.design.inspector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.PropertySheet;
import org.kernelglass.ui.base.Texts;

/**
 * The settings of the inspected layers in rows. Rows stay while only values change, so that typing
 * is never interrupted. FX thread.
 */
final class SettingSheet extends PropertySheet {

    private final InspectorViewModel model;
    private final Texts texts;
    private final Map<String, SettingEditor> editors = new HashMap<>();
    private List<InspectedSetting> shown = List.of();
    private List<String> ids = List.of();

    SettingSheet(InspectorViewModel model) {
        this.model = model;
        this.texts = model.model().texts();
        setId("inspector-sheet");
        setMode(Mode.NAME);
        setModeSwitcherVisible(false);
        setSearchBoxVisible(false);
        setPropertyEditorFactory(this::editor);
        model.inspectedProperty().addListener((observed, was, is) -> show(false));
        texts.sentencesProperty().addListener((observed, was, is) -> show(true));
        skinProperty().addListener((observed, was, is) -> standWhole());
        show(true);
    }

    /** The inspector scrolls as a whole: the sheet inside never does. */
    private void standWhole() {
        if (lookup(".scroll-pane") instanceof ScrollPane scroll) {
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.contentProperty().addListener((observed, was, is) -> follow(is));
            follow(scroll.getContent());
        }
    }

    private void follow(Node rows) {
        minHeightProperty().unbind();
        if (rows instanceof Region region) {
            minHeightProperty().bind(region.heightProperty().add(4));
        }
    }

    private SettingEditor editor(Item item) {
        InspectedSetting setting = ((SettingItem) item).setting();
        return editors.computeIfAbsent(setting.key(), key -> SettingEditors.of(model, setting));
    }

    private void show(boolean anew) {
        List<InspectedSetting> settings = model.inspected().settings();
        if (!anew && ids.equals(model.inspected().ids()) && sameRows(settings)) {
            for (int row = 0; row < settings.size(); row++) {
                update(shown.get(row), settings.get(row));
            }
        } else {
            editors.clear();
            getItems().setAll(settings.stream().map(one -> new SettingItem(one, texts)).toList());
        }
        ids = model.inspected().ids();
        shown = settings;
    }

    private boolean sameRows(List<InspectedSetting> settings) {
        if (settings.size() != shown.size()) {
            return false;
        }
        for (int row = 0; row < settings.size(); row++) {
            if (!settings.get(row).sameEditor(shown.get(row))) {
                return false;
            }
        }
        return true;
    }

    private void update(InspectedSetting was, InspectedSetting is) {
        SettingEditor editor = editors.get(is.key());
        if (editor != null && !was.equals(is) && !editor.showsAlready(is)) {
            editor.setValue(is.text().orElse(""));
        }
    }

    /** Puts the focus on the first row. The rows may not have been drawn yet. */
    void open() {
        if (!getItems().isEmpty()) {
            editor(getItems().get(0)).takeFocus();
        }
    }
}
