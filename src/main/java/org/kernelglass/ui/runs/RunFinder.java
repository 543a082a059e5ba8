package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Keeps the runs in the table that hold all the words typed here and lie within the ranges marked
 * in the comparison, and compares two. FX thread.
 */
final class RunFinder extends HBox {

    private final RunsViewModel model;
    private final FilteredList<RunRow> rows;

    RunFinder(RunsViewModel model, RunActions actions, Texts texts) {
        this.model = model;
        rows = new FilteredList<>(model.rows());
        getStyleClass().add("run-finder");
        setAlignment(Pos.CENTER_LEFT);
        TextField words = new TextField();
        words.setId("runs-find");
        words.promptTextProperty().bind(texts.of("runs.find"));
        words.accessibleTextProperty().bind(texts.of("runs.find"));
        words.textProperty().addListener((observed, was, is) -> find(is));
        model.choice()
                .ranges()
                .withinProperty()
                .addListener((observed, was, is) -> find(words.getText()));
        model.differing().addListener((ListChangeListener<String>) change -> find(words.getText()));
        words.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                        words.clear();
                        key.consume();
                    }
                });
        HBox.setHgrow(words, Priority.ALWAYS);
        Button compare = new Button();
        compare.setId("runs-compare");
        compare.setGraphic(new FontIcon(BootstrapIcons.LAYOUT_SPLIT));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.textProperty().bind(texts.of("runs.action.compare"));
        compare.disableProperty().bind(actions.canCompare().map(can -> !can));
        compare.setOnAction(event -> actions.compare());
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.of("runs.compare.help"));
        compare.setTooltip(help);
        getChildren().setAll(words, compare);
    }

    /** The rows that are wanted. */
    FilteredList<RunRow> rows() {
        return rows;
    }

    private void find(String text) {
        List<String> words =
                Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        Optional<Set<Path>> within = model.choice().ranges().withinProperty().get();
        rows.setPredicate(
                row ->
                        within.map(runs -> runs.contains(row.folder())).orElse(true)
                                && row.holds(words, model.differing()));
    }
}
