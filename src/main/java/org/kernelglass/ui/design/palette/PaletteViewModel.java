package org.kernelglass.ui.design.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.layer.KindGroup;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.network.Templates;
import org.kernelglass.project.SavedBlock;
import org.kernelglass.ui.base.Texts;

/**
 * The rows of the palette: layer kinds by group, saved blocks, templates, as far as they match what
 * is searched for. FX thread.
 */
public final class PaletteViewModel {

    private final Texts texts;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private List<SavedBlock> blocks = List.of();

    public PaletteViewModel(Texts texts) {
        this.texts = texts;
        search.addListener((observed, was, is) -> fill());
        texts.sentencesProperty().addListener((observed, was, is) -> fill());
        fill();
    }

    /** What is searched for in ids, titles and help; every word must be found. */
    public StringProperty searchProperty() {
        return search;
    }

    public ObservableList<PaletteRow> rows() {
        return rows;
    }

    public void setBlocks(List<SavedBlock> saved) {
        blocks = List.copyOf(saved);
        fill();
    }

    public List<SavedBlock> blocks() {
        return blocks;
    }

    private void fill() {
        List<PaletteRow> all = new ArrayList<>();
        for (KindGroup group : KindGroup.values()) {
            String key = "layer.group." + group.name().toLowerCase(Locale.ROOT) + ".title";
            section(
                    all,
                    Message.of(key),
                    LayerKinds.ALL.stream()
                            .filter(kind -> kind.group() == group)
                            .map(PaletteRow.Kind::new)
                            .filter(row -> matches(row.kind().id(), row.title(), row.help())));
        }
        section(
                all,
                Message.of("design.palette.blocks"),
                blocks.stream().filter(block -> matches(block.name())).map(PaletteRow.Block::new));
        section(
                all,
                Message.of("design.palette.templates"),
                Templates.ALL.stream()
                        .filter(t -> matches(t.id(), t.title(), t.help()))
                        .map(PaletteRow.Whole::new));
        rows.setAll(all);
    }

    private static void section(
            List<PaletteRow> all, Message title, Stream<? extends PaletteRow> items) {
        List<? extends PaletteRow> found = items.toList();
        if (!found.isEmpty()) {
            all.add(new PaletteRow.Heading(title));
            all.addAll(found);
        }
    }

    private boolean matches(String id, Message... sentences) {
        StringBuilder text = new StringBuilder(id);
        for (Message sentence : sentences) {
            text.append(' ').append(texts.now(sentence));
        }
        String haystack = text.toString().toLowerCase(Locale.ROOT);
        return Stream.of(search.get().toLowerCase(Locale.ROOT).trim().split("\\s+"))
                .allMatch(haystack::contains);
    }
}
