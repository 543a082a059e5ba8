package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.runs.PaperProject;
import org.testfx.util.WaitForAsyncUtils;

/** The place Inspect in a window, on a project with drawn pictures. */
abstract class InspectWindow extends WindowTest {

    @TempDir static Path root;
    protected PaperProject paper;
    protected InspectPlace place;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        place = new InspectPlace(paper.workspace());
        return new StackPane(place.view());
    }

    @AfterEach
    void close() throws Exception {
        if (paper.workspace().runStarter().alive().getValue()) {
            endRun();
        }
        paper.close();
    }

    /** When a run ends, what it has learned comes to the front: that must be over, too. */
    private void endRun() throws Exception {
        interact(() -> paper.workspace().runStarter().stop());
        until(() -> !paper.workspace().runStarter().alive().getValue());
        until(
                () ->
                        model().networkProperty().get() != null
                                && model().networkProperty().get().run().isPresent()
                                && model().passageProperty().get() != null);
    }

    protected InspectModel model() {
        return place.model();
    }

    /** Trains a run, shows the place and waits until the network has answered. */
    protected void openTrained() throws Exception {
        paper.train("0001-first");
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
    }

    protected String text(String id) {
        return lookup(id).queryLabeled().getText();
    }

    /** The small picture of a tile. */
    protected Image picture(String tile) {
        return ((ImageView) lookup(tile).queryLabeled().getGraphic()).getImage();
    }

    private int[] pixels(String tile) {
        Image image = picture(tile);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
        image.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
        return pixels;
    }

    /** Ticks one scale and takes it back, and has the later of both drawn before the earlier. */
    protected void assertScale(String tile, String tick) {
        CheckBox oneScale = lookup(tick).queryAs(CheckBox.class);
        int[] together = pixels(tile);
        paper.threads().hold();
        interact(oneScale::fire);
        drawNewestFirst();
        int[] alone = pixels(tile);
        assertFalse(Arrays.equals(together, alone), "its scale is its own");
        interact(oneScale::fire);
        interact(oneScale::fire);
        drawNewestFirst();
        assertArrayEquals(alone, pixels(tile));
    }

    private void drawNewestFirst() {
        while (paper.threads().held() > 0) {
            paper.threads().doNewest();
            settle();
        }
    }

    protected void shoot(String name) throws Exception {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        screenshot("inspect-" + name + "-" + theme().name().toLowerCase(Locale.ROOT));
    }

    /** Puts the layer in front that stands there. */
    protected void layer(int place) throws Exception {
        String id = model().networkProperty().get().program().steps().get(place).layerId();
        interact(() -> model().layerIdProperty().set(id));
        settle();
    }

    /** Brings a tab to the front. */
    protected void tab(String name) throws Exception {
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals("inspect-tab-" + name))
                                .findFirst()
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
        until(() -> lookup("#inspect-tabs").query().getScene() != null);
    }

    /** What a table's cell shows. */
    protected String cell(TableView<?> table, int row, int column) {
        return column(table, column).get(row);
    }

    /** What a table's column shows, also of rows out of view. */
    protected List<String> column(TableView<?> table, int column) {
        List<String> texts = new ArrayList<>();
        interact(
                () -> {
                    for (int row = 0; row < table.getItems().size(); row++) {
                        texts.add(text(table, row, table.getColumns().get(column)));
                    }
                });
        return texts;
    }

    private static <S, T> String text(TableView<?> table, int row, TableColumn<S, T> column) {
        TableCell<S, T> cell = column.getCellFactory().call(column);
        cell.updateTableColumn(column);
        @SuppressWarnings("unchecked")
        TableView<S> its = (TableView<S>) table;
        cell.updateTableView(its);
        cell.updateIndex(row);
        return cell.getText();
    }
}
