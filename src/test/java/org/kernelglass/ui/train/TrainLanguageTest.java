package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Train place, when the language is switched during a run")
class TrainLanguageTest extends TrainWindow {

    private static final Pattern ENGLISH = Pattern.compile("[a-zA-Z]{3,}");

    /** Names, which are the same in every language. */
    private static final Set<String> NAMES = Set.of("train-folder");

    private static final Pattern TERMS =
            Pattern.compile("Adam|shapes|ReLU|Dense|Dropout|Ctrl|Alt|Shift");

    private void use(Locale locale) {
        interact(() -> workspace.texts().use(locale));
        settle();
    }

    private String words(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }

    private static void english(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !NAMES.contains(String.valueOf(labeled.getId()))
                && ENGLISH.matcher(TERMS.matcher(labeled.getText()).replaceAll("")).find()) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> english(child, found));
        }
    }

    private List<String> english() {
        List<String> found = new ArrayList<>();
        interact(() -> english(place.view(), found));
        return found;
    }

    @Test
    @DisplayName("speaks the other one everywhere at once, and again when the run has ended")
    void switches() throws Exception {
        trainer.learnUpTo(60);
        awaitData();
        clickOn("#train-start");
        await(() -> workspace.runProperty().get().story().steps().count() == 60);
        await(() -> words("#train-headline").startsWith("Epoch 4 of 10"));
        use(Locale.SIMPLIFIED_CHINESE);
        await(() -> words("#train-headline").startsWith("第 4 / 10 轮"));
        assertEquals("暂停", words("#train-pause"));
        ComboBox<?> watched = lookup("#plan-monitor").queryComboBox();
        assertTrue(
                watched.lookupAll(".list-cell").stream()
                        .map(cell -> ((ListCell<?>) cell).getText())
                        .anyMatch(text -> text != null && text.startsWith("验证")),
                "what is watched is said in Chinese");
        TableView<?> table = lookup("#train-epochs").queryTableView();
        assertEquals("轮次", table.getColumns().get(1).getText());
        screenshot("train-chinese-running");
        assertEquals(List.of(), english());
        trainer.learnUpTo(Long.MAX_VALUE);
        await(() -> place.model().endingProperty().get().isPresent());
        clickOn("#plan-advanced .title");
        settle();
        screenshot("train-chinese-ended");
        assertEquals(List.of(), english());
        use(Locale.ENGLISH);
        await(() -> words("#train-ending").startsWith("Test accuracy"));
        assertEquals("Pause", words("#train-pause"));
    }
}
