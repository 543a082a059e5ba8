package org.kernelglass.ui.design.palette;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.KindIcons;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the palette with its sign; a heading stands by itself. */
final class PaletteCell extends ListCell<PaletteRow> {

    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label title = new Label();
    private final HBox line = new HBox(8, icon, name, title);
    private final Tooltip tooltip = new Tooltip();

    PaletteCell(Texts texts) {
        this.texts = texts;
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("palette-title");
        title.setMinWidth(0);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("palette-heading");
        setGraphic(null);
        setText(null);
        setTooltip(null);
        setAccessibleText(null);
        if (empty || row == null) {
            setMouseTransparent(true);
            return;
        }
        setMouseTransparent(row instanceof PaletteRow.Heading);
        if (row instanceof PaletteRow.Heading heading) {
            getStyleClass().add("palette-heading");
            setText(texts.now(heading.title()));
        } else {
            item((PaletteRow.Item) row);
        }
    }

    private void item(PaletteRow.Item item) {
        icon.getStyleClass().setAll("ikonli-font-icon", "kind-icon");
        if (item instanceof PaletteRow.Kind kind) {
            icon.setIconCode(KindIcons.of(kind.kind()));
            icon.getStyleClass().add(KindIcons.style(kind.kind()));
            words(kind.kind().id(), texts.now(kind.title()));
        } else if (item instanceof PaletteRow.Whole whole) {
            icon.setIconCode(BootstrapIcons.STACK);
            words(texts.now(whole.template().title()), "");
        } else if (item instanceof PaletteRow.Block block) {
            icon.setIconCode(BootstrapIcons.BOOKMARK);
            words(block.block().name(), "");
        }
        setGraphic(line);
        String help = PaletteHelp.of(item, texts);
        setAccessibleText(name.getText() + ". " + help);
        tooltip.setText(help);
        setTooltip(tooltip);
    }

    private void words(String first, String second) {
        name.setText(first);
        title.setText(otherScript(second) ? second : "");
    }

    /** Only a title in another script tells more than the name, which is short English. */
    private static boolean otherScript(String title) {
        return title.codePoints().anyMatch(Character::isIdeographic);
    }

    /** What can be taken up here. */
    Optional<PaletteRow.Item> item() {
        return getItem() instanceof PaletteRow.Item item ? Optional.of(item) : Optional.empty();
    }
}
