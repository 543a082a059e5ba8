package org.kernelglass.ui.design.palette;

import java.util.stream.Collectors;
import org.kernelglass.ui.base.Texts;

/** The sentence that explains a row. */
final class PaletteHelp {

    private PaletteHelp() {}

    static String of(PaletteRow row, Texts texts) {
        if (row instanceof PaletteRow.Kind kind) {
            return texts.now(kind.title()) + " · " + texts.now(kind.help());
        }
        if (row instanceof PaletteRow.Whole whole) {
            return texts.now(whole.template().help())
                    + " "
                    + texts.now("design.palette.template-help");
        }
        if (row instanceof PaletteRow.Block block) {
            return block.block().layers().layers().stream()
                    .map(layer -> layer.kind().id())
                    .collect(Collectors.joining(", "));
        }
        return texts.now("design.palette.help");
    }
}
