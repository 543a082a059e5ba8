package org.kernelglass.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words that are shortened for want of room. FX thread. */
final class CutWords {

    /**
     * Names that people give may be as long as they like; the palette's second name of a layer is
     * said whole below it.
     */
    private static final Set<String> MAY_BE_CUT =
            Set.of("project-name", "dataset-name", "palette-title");

    private CutWords() {}

    /** Each with the classes of what holds it. */
    static List<String> in(Parent root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !mayBeCut(labeled)) {
            shown(labeled)
                    .filter(text -> cut(labeled, text))
                    .filter(text -> onScreen(labeled))
                    .forEach(
                            text ->
                                    cut.add(
                                            labeled.getText()
                                                    + " → "
                                                    + text.getText()
                                                    + " ("
                                                    + labeled.getId()
                                                    + " "
                                                    + labeled.getStyleClass()
                                                    + ")"));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    /** Words that are just being changed stand otherwise, too, but not shortened. */
    private static boolean cut(Labeled labeled, Text text) {
        String shown = text.getText();
        boolean shortened = shown.isEmpty() || shown.endsWith(labeled.getEllipsisString());
        return !shown.equals(labeled.getText()) && shortened && !labeled.getText().isEmpty();
    }

    private static Stream<Text> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(Text.class::cast);
    }

    private static boolean mayBeCut(Labeled labeled) {
        return labeled.getId() != null && MAY_BE_CUT.contains(labeled.getId())
                || labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
    }

    private static boolean onScreen(Labeled labeled) {
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        return bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= labeled.getScene().getWidth() + 1
                && bounds.getMaxY() <= labeled.getScene().getHeight() + 1;
    }
}
