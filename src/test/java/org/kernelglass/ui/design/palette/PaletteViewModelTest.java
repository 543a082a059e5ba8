package org.kernelglass.ui.design.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.KindGroup;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.Templates;
import org.kernelglass.project.SavedBlock;
import org.kernelglass.ui.base.Texts;

@DisplayName("The palette")
class PaletteViewModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final PaletteViewModel palette = new PaletteViewModel(texts);

    private List<String> kinds() {
        return palette.rows().stream()
                .filter(PaletteRow.Kind.class::isInstance)
                .map(row -> ((PaletteRow.Kind) row).kind().id())
                .toList();
    }

    @Test
    @DisplayName("has every kind under its group, then the templates")
    void all() {
        assertEquals(
                LayerKinds.ALL.stream().map(kind -> kind.id()).toList().size(), kinds().size());
        long headings =
                palette.rows().stream().filter(PaletteRow.Heading.class::isInstance).count();
        assertEquals(KindGroup.values().length + 1, headings);
        assertEquals(
                Templates.ALL.size(),
                palette.rows().stream().filter(PaletteRow.Whole.class::isInstance).count());
    }

    @Test
    @DisplayName("finds by id, by title and by what the help says, every word of it")
    void search() {
        palette.searchProperty().set("maxpool");
        assertTrue(kinds().contains("MaxPool"));
        palette.searchProperty().set("  AVERAGE pooling ");
        assertEquals(List.of("AveragePool", "GlobalAveragePool"), kinds());
        palette.searchProperty().set("swish");
        assertEquals(List.of("SiLU"), kinds());
        palette.searchProperty().set("nothing like that");
        assertEquals(List.of(), palette.rows());
        palette.searchProperty().set("");
        assertEquals(LayerKinds.ALL.size(), kinds().size());
    }

    @Test
    @DisplayName("finds Chinese titles where the window speaks Chinese")
    void chinese() {
        texts.use(Locale.SIMPLIFIED_CHINESE);
        palette.searchProperty().set("池化");
        assertTrue(kinds().contains("MaxPool"), kinds().toString());
    }

    @Test
    @DisplayName("shows saved blocks once there are some")
    void blocks() {
        int before = palette.rows().size();
        LayerStack layers = Templates.byId("article").stack(10);
        palette.setBlocks(List.of(new SavedBlock("stem", layers)));
        assertEquals(before + 2, palette.rows().size());
        palette.searchProperty().set("stem");
        assertTrue(palette.rows().get(1) instanceof PaletteRow.Block);
    }
}
