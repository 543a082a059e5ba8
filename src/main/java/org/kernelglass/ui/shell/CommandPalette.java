package org.kernelglass.ui.shell;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;

/** Every action by its name: type, choose with the arrow keys, Enter. FX thread. */
final class CommandPalette extends VBox {

    private static final int ROWS = 12;

    private final Deeds deeds;
    private final Texts texts;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Deed> found = new ListView<>();

    /**
     * @param close puts the palette away
     */
    CommandPalette(Deeds deeds, Texts texts, Runnable close) {
        this.deeds = deeds;
        this.texts = texts;
        this.close = close;
        setId("palette");
        getStyleClass().add("palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        search.setId("palette-search");
        search.promptTextProperty().bind(texts.of("shell.palette.prompt"));
        search.accessibleTextProperty().bind(texts.of("shell.palette.prompt"));
        search.textProperty().addListener((observed, was, is) -> find(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("palette-list");
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new DeedCell(texts));
        found.setOnMouseClicked(event -> perform());
        getChildren().setAll(search, found);
    }

    /** Begins a new search. */
    void open() {
        search.clear();
        find("");
        search.requestFocus();
    }

    private void find(String words) {
        List<Deed> matching = new PaletteSearch(texts).find(deeds.all(), words);
        found.getItems().setAll(matching);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        found.setPrefHeight(Math.min(ROWS, Math.max(1, matching.size())) * rowHeight() + 2);
    }

    private double rowHeight() {
        double height = found.lookup(".list-cell") instanceof DeedCell cell ? cell.getHeight() : 0;
        return height > 0 ? height : 36;
    }

    private void key(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int last = found.getItems().size() - 1;
            int to = code == KeyCode.DOWN ? Math.min(last, at + 1) : Math.max(0, at - 1);
            found.getSelectionModel().select(to);
            found.scrollTo(Math.max(0, to - ROWS + 2));
            event.consume();
        } else if (code == KeyCode.ENTER) {
            perform();
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    private void perform() {
        Deed chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled()) {
            close.run();
            deeds.perform(chosen);
        }
    }
}
