package org.kernelglass.ui.design.palette;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.DragCargo;
import org.kernelglass.ui.design.model.StackCommands;
import org.kernelglass.ui.design.stack.CardDrag;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be put into the stack: dragged, double-clicked, or with Enter. */
public final class PaletteView extends VBox {

    private final DesignModel model;
    private final StackCommands commands;
    private final Consumer<String> removeBlock;
    private final Texts texts;
    private final ListView<PaletteRow> list = new ListView<>();
    private final CustomTextField search = new CustomTextField();

    /**
     * @param removeBlock forgets the saved block of that name
     */
    public PaletteView(
            DesignModel model,
            StackCommands commands,
            PaletteViewModel rows,
            Consumer<String> removeBlock) {
        this.model = model;
        this.commands = commands;
        this.removeBlock = removeBlock;
        this.texts = model.texts();
        getStyleClass().addAll("palette", "side");
        Label heading = new Label();
        heading.textProperty().bind(texts.of("design.palette"));
        heading.getStyleClass().add("side-heading");
        search(rows);
        list(rows);
        VBox field = new VBox(search);
        field.getStyleClass().add("palette-field");
        getChildren().addAll(heading, field, list, help());
    }

    private void search(PaletteViewModel rows) {
        search.setId("palette-search");
        search.promptTextProperty().bind(texts.of("design.palette.search"));
        search.accessibleTextProperty().bind(texts.of("design.palette.search"));
        search.setLeft(new FontIcon(BootstrapIcons.SEARCH));
        rows.searchProperty().bind(search.textProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        list.requestFocus();
                        choose(0, 1);
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        search.clear();
                        event.consume();
                    }
                });
    }

    private void list(PaletteViewModel rows) {
        list.setId("palette-list");
        list.setItems(rows.rows());
        list.accessibleTextProperty().bind(texts.of("design.palette"));
        list.setCellFactory(view -> cell());
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.textProperty().bind(texts.of("design.palette.nothing"));
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int now = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ENTER -> insert(list.getSelectionModel().getSelectedItem());
            case UP -> choose(now - 1, -1);
            case DOWN -> choose(now + 1, 1);
            case DELETE -> {
                if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Block block) {
                    removeBlock.accept(block.block().name());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The next row that is no heading, from an index in a direction. */
    private void choose(int from, int direction) {
        int index = from;
        while (index >= 0
                && index < list.getItems().size()
                && list.getItems().get(index) instanceof PaletteRow.Heading) {
            index += direction;
        }
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private PaletteCell cell() {
        PaletteCell cell = new PaletteCell(texts);
        cell.setOnDragDetected(event -> drag(cell, event));
        cell.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        cell.item().ifPresent(this::insert);
                    }
                });
        return cell;
    }

    private void drag(PaletteCell cell, MouseEvent event) {
        cell.item()
                .ifPresent(
                        item ->
                                CardDrag.start(
                                        model,
                                        cell,
                                        event,
                                        DragCargo.copies(item.layers(classes()))));
    }

    private int classes() {
        return model.state().report().classes();
    }

    private void insert(PaletteRow row) {
        if (row instanceof PaletteRow.Whole whole) {
            commands.replace(whole.template());
        } else if (row instanceof PaletteRow.Item item) {
            commands.insert(item.layers(classes()));
        }
    }

    /** The sentence of the chosen row stands below, for those who do not hover. */
    private Label help() {
        Label help = new Label();
        help.getStyleClass().add("palette-help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        PaletteHelp.of(
                                                list.getSelectionModel().getSelectedItem(), texts),
                                list.getSelectionModel().selectedItemProperty(),
                                texts.sentencesProperty()));
        return help;
    }

    /** Where typing searches. */
    public TextField searchField() {
        return search;
    }
}
