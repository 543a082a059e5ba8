package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

@DisplayName("The frame")
class FrameTest extends ShellWindowTest {

    @BeforeEach
    void nobodyYet() {
        FakePlace.SHORTENED_BY.clear();
    }

    private int layers() throws Exception {
        return onFx(() -> bench.workspace.project().stack().layers().size());
    }

    private MenuItem item(String id) {
        MenuBar bar = lookup(".menu-bar").query();
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("shows a place by its button and by its key, and tells it")
    void places() throws Exception {
        screenshot("shell-light");
        clickOn("#place-data");
        assertTrue(lookup("#view-data").tryQuery().isPresent());
        assertEquals(1, bench.place("design").hidden);
        press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        assertTrue(lookup("#view-runs").tryQuery().isPresent());
        assertTrue(lookup("#place-runs").queryAs(ToggleButton.class).isSelected());
        assertFalse(lookup("#place-data").queryAs(ToggleButton.class).isSelected());
        clickOn("#place-runs");
        assertTrue(lookup("#place-runs").queryAs(ToggleButton.class).isSelected());
        assertEquals(1, bench.place("runs").shown);
    }

    @Test
    @DisplayName("undoes and redoes by key, button and menu, which names the edit")
    void undo() throws Exception {
        int before = layers();
        assertTrue(lookup("#edit-undo").queryButton().isDisabled());
        push(KeyCode.DELETE);
        assertEquals(before - 1, layers());
        assertEquals("Undo LeNet-5", onFx(() -> item("edit.undo").getText()));
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(before, layers());
        press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertEquals(before - 1, layers());
        clickOn("#edit-undo");
        assertEquals(before, layers());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
                .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(before - 1, layers());
        clickOn("#menu-edit").clickOn("Undo LeNet-5");
        assertEquals(before, layers());
        assertEquals("Redo LeNet-5", onFx(() -> item("edit.redo").getText()));
    }

    @Test
    @DisplayName("a place's key works only while the place is in front")
    void keysOfPlaces() throws Exception {
        int before = layers();
        clickOn("#place-data");
        push(KeyCode.DELETE);
        assertEquals(List.of("data"), onFx(() -> FakePlace.SHORTENED_BY));
        assertEquals(before - 1, layers());
    }

    @Test
    @DisplayName("finds every action by name, chooses with the arrow keys and does it with Enter")
    void palette() throws Exception {
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> lookup("#palette-search").tryQuery().isPresent());
        write("theme");
        screenshot("shell-palette");
        push(KeyCode.ENTER);
        until(() -> bench.settings.now().dark());
        assertTrue(bench.window.getStyleClass().contains("dark"));
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> lookup("#palette-search").query().isFocused());
        write("text");
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        until(() -> bench.settings.now().scale() == 90);
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        push(KeyCode.ESCAPE);
        until(() -> lookup("#palette").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("changes theme, size and language while it stands, and remembers them")
    void settings() throws Exception {
        clickOn("#menu-view").clickOn("Dark theme");
        until(() -> bench.window.getStyleClass().contains("dark"));
        screenshot("shell-dark");
        press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        until(() -> bench.settings.now().scale() == 110);
        assertEquals(
                15.4, lookup("#project-name").queryAs(MenuButton.class).getFont().getSize(), 0.1);
        interact(() -> bench.settings.language("zh"));
        assertEquals("数据", lookup("#place-data").queryAs(ToggleButton.class).getText());
        assertEquals("撤销", item("edit.undo").getText());
        screenshot("shell-chinese");
        bench.keeperThread.threads().submit(() -> {}).get();
        var kept = bench.projects.settings();
        assertTrue(kept.dark());
        assertEquals(110, kept.scale());
        assertEquals("zh", kept.language().orElseThrow());
    }

    @Test
    @DisplayName("shows a problem with its hint until it is put away")
    void problem() throws Exception {
        assertFalse(lookup("#problem").query().isVisible());
        interact(
                () ->
                        bench.workspace
                                .problemProperty()
                                .set(
                                        new Refusal(
                                                Message.of("shell.problem.no-data"),
                                                Message.of("shell.hint.no-data"))));
        assertEquals(
                "There are no images to learn from yet.",
                lookup("#problem-sentence").queryAs(Label.class).getText());
        screenshot("shell-problem");
        clickOn("#problem-put-away");
        assertFalse(lookup("#problem").query().isVisible());
    }

    @Test
    @DisplayName("without images, Train cannot be pressed and says why; with them it can")
    void trainWithoutImages() throws Exception {
        until(() -> !lookup("#run-train").queryButton().isDisabled());
        interact(
                () ->
                        bench.workspace.editData(
                                Message.of("network.template.lenet5.title"),
                                null,
                                data -> data.at("")));
        assertTrue(lookup("#run-train").queryButton().isDisabled());
        assertTrue(item("run.train").isDisable());
        moveTo("#run-train-why");
        until(() -> explained("There are no images yet to train on."));
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertNull(onFx(() -> bench.workspace.runProperty().get()));
        interact(bench.workspace::undo);
        until(() -> !lookup("#run-train").queryButton().isDisabled());
    }
}
