package org.kernelglass.ui.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.Softmax;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackLayer;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.Workspace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A hand at the stack")
class DesignWindowTest extends WindowTest {

    private static final LayerStack START =
            StackBuilder.start()
                    .add(Conv2D.DEFAULT, ReLU.DEFAULT, MaxPool.DEFAULT)
                    .add(Residual.DEFAULT, List.of(body -> body.add(ReLU.DEFAULT)))
                    .add(Parallel.DEFAULT, List.of(b -> b.add(ReLU.DEFAULT), b -> {}))
                    .add(Flatten.DEFAULT, Dense.DEFAULT, Softmax.DEFAULT)
                    .build();

    private static final String AS_IT_WAS =
            "conv2d-1 relu-1 maxpool-1 residual-1[relu-2] parallel-1[relu-3, ] flatten-1 dense-1"
                    + " softmax-1";

    private final Path folder = DesignBench.folder();
    private Workspace workspace;
    private DesignPlace place;
    private String picture = "network.png";
    private final List<String> asked = new ArrayList<>();
    private boolean mayForget;

    @Override
    protected Parent root() {
        workspace = DesignBench.workspace(START, TensorShape.image(1, 28, 28), folder);
        place = new DesignPlace(workspace, new Answers());
        return (Parent) place.view();
    }

    /** A person who answers at once. */
    private final class Answers implements DesignQuestions {

        @Override
        public Optional<String> blockName() {
            return Optional.of("my stem");
        }

        @Override
        public boolean forgetBlock(String name) {
            asked.add(name);
            return mayForget;
        }

        @Override
        public Optional<Path> pictureFile() {
            return Optional.of(folder.resolve(picture));
        }
    }

    private static String text(LayerStack stack) {
        List<String> parts = new ArrayList<>();
        for (StackLayer layer : stack.layers()) {
            String name = (layer.enabled() ? "" : "-") + layer.id();
            parts.add(
                    layer.branches().isEmpty()
                            ? name
                            : name
                                    + layer.branches().stream()
                                            .map(DesignWindowTest::text)
                                            .toList());
        }
        return String.join(" ", parts);
    }

    private void assertStack(String wanted) {
        settle();
        assertEquals(wanted, text(workspace.project().stack()));
    }

    private Node card(String id) {
        settle();
        return lookup("#card-" + id).query();
    }

    /** A point on the screen: over a card at a share of its height. */
    private Point2D at(Node node, double share) {
        return onFx(
                () -> {
                    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
                    return new Point2D(
                            bounds.getMinX() + Math.min(60, bounds.getWidth() / 2),
                            bounds.getMinY() + share * bounds.getHeight());
                });
    }

    private Point2D head(String id) {
        return at(lookup("#card-" + id + " > .card-head").query(), 0.5);
    }

    /** A real drag: press, a few moves, release. */
    private void dragTo(Point2D from, Point2D to) {
        lift(from, to);
        letGo();
    }

    private void lift(Point2D from, Point2D to) {
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(from.add(8, 8));
        moveTo(to.add(0, -6));
        moveTo(to);
        settle();
    }

    private void letGo() {
        release(MouseButton.PRIMARY);
        settle();
    }

    private Point2D paletteRow(String name) {
        clickOn("#palette-search").write(name);
        settle();
        Predicate<Node> named =
                node ->
                        node instanceof ListCell<?> cell
                                && cell.getGraphic() != null
                                && cell.getGraphic().lookupAll(".label").stream()
                                        .anyMatch(l -> ((Label) l).getText().equals(name));
        return at(from(lookup("#palette-list").queryAs(Node.class)).lookup(named).query(), 0.5);
    }

    @Test
    @DisplayName("drags a layer from the palette to a place in the stack and takes it back by key")
    void fromPalette() throws Exception {
        Point2D row = paletteRow("Dropout");
        lift(row, at(card("maxpool-1"), 0.9));
        assertTrue(lookup("#drop-mark").tryQuery().isPresent());
        screenshot("design-drag");
        letGo();
        assertStack(AS_IT_WAS.replace("maxpool-1", "maxpool-1 dropout-1"));
        assertFalse(lookup("#drop-mark").tryQuery().isPresent());
        shortcut(KeyCode.Z);
        assertStack(AS_IT_WAS);
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
        release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertStack(AS_IT_WAS.replace("maxpool-1", "maxpool-1 dropout-1"));
    }

    private void shortcut(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    @DisplayName("double-clicks and presses Enter in the palette to insert behind the selection")
    void insertByKey() {
        clickOn(head("relu-1"));
        Point2D row = paletteRow("BatchNorm");
        doubleClickOn(row);
        assertStack(AS_IT_WAS.replace("relu-1", "relu-1 batchnorm-1"));
        clickOn("#palette-search").type(KeyCode.DOWN);
        settle();
        type(KeyCode.ENTER);
        assertStack(AS_IT_WAS.replace("relu-1", "relu-1 batchnorm-1 batchnorm-2"));
    }

    @Test
    @DisplayName("reorders by dragging")
    void reorder() {
        dragTo(head("conv2d-1"), at(card("maxpool-1"), 0.9));
        assertStack(AS_IT_WAS.replace("conv2d-1 relu-1 maxpool-1", "relu-1 maxpool-1 conv2d-1"));
        dragTo(head("maxpool-1"), at(card("relu-1"), 0.1));
        assertStack(AS_IT_WAS.replace("conv2d-1 relu-1 maxpool-1", "maxpool-1 relu-1 conv2d-1"));
    }

    @Test
    @DisplayName("drags into a Residual and a Parallel branch and out again")
    void containers() throws Exception {
        dragTo(head("conv2d-1"), at(card("relu-2"), 0.9));
        assertStack(AS_IT_WAS.replace("conv2d-1 ", "").replace("[relu-2]", "[relu-2 conv2d-1]"));
        Node empty = lookup("#branch-parallel-1-1").query();
        lift(head("conv2d-1"), at(empty, 0.5));
        screenshot("design-drag-branch");
        letGo();
        String inside =
                AS_IT_WAS.replace("conv2d-1 ", "").replace("[relu-3, ]", "[relu-3, conv2d-1]");
        assertStack(inside);
        dragTo(head("conv2d-1"), at(card("relu-1"), 0.1));
        assertStack(AS_IT_WAS);
    }

    @Test
    @DisplayName("drags several at once, each with all that is inside it")
    void dragSeveral() {
        clickOn(head("conv2d-1"));
        press(KeyCode.CONTROL).clickOn(head("residual-1")).release(KeyCode.CONTROL);
        dragTo(head("residual-1"), at(card("softmax-1"), 0.9));
        assertStack(
                AS_IT_WAS.replace("conv2d-1 ", "").replace("residual-1[relu-2] ", "")
                        + " conv2d-1 residual-1[relu-2]");
    }

    @Test
    @DisplayName("never drops a container into itself")
    void intoItself() {
        dragTo(head("residual-1"), at(card("relu-2"), 0.1));
        assertStack(AS_IT_WAS);
    }

    @Test
    @DisplayName("puts back with Escape what is being dragged")
    void escape() {
        lift(head("conv2d-1"), at(card("maxpool-1"), 0.9));
        type(KeyCode.ESCAPE);
        settle();
        moveBy(0, 3);
        settle();
        assertFalse(lookup("#drop-mark").tryQuery().isPresent());
        letGo();
        assertStack(AS_IT_WAS);
        dragTo(head("conv2d-1"), at(card("relu-1"), 0.9));
        assertStack(AS_IT_WAS.replace("conv2d-1 relu-1", "relu-1 conv2d-1"));
    }

    @Test
    @DisplayName("copies with Ctrl held while dragging")
    void copyDrag() {
        press(KeyCode.CONTROL);
        lift(head("conv2d-1"), at(card("relu-1"), 0.9));
        letGo();
        release(KeyCode.CONTROL);
        assertStack(AS_IT_WAS.replace("relu-1 m", "relu-1 conv2d-2 m"));
    }

    @Test
    @DisplayName(
            "selects several with Ctrl, Shift and arrows, and deletes, disables, duplicates them")
    void several() {
        clickOn(head("conv2d-1"));
        press(KeyCode.CONTROL).clickOn(head("flatten-1")).release(KeyCode.CONTROL);
        type(KeyCode.DELETE);
        assertStack(AS_IT_WAS.replace("conv2d-1 ", "").replace("flatten-1 ", ""));
        shortcut(KeyCode.Z);
        assertStack(AS_IT_WAS);
        clickOn(head("conv2d-1"));
        press(KeyCode.SHIFT).clickOn(head("maxpool-1")).release(KeyCode.SHIFT);
        type(KeyCode.SPACE);
        assertStack(AS_IT_WAS.replace("conv2d-1 relu-1 maxpool-1", "-conv2d-1 -relu-1 -maxpool-1"));
        shortcut(KeyCode.E);
        assertStack(AS_IT_WAS);
        type(KeyCode.HOME);
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        shortcut(KeyCode.D);
        assertStack(AS_IT_WAS.replace("relu-1 m", "relu-1 conv2d-2 relu-4 m"));
    }

    @Test
    @DisplayName("copies, cuts and pastes as text that any window understands")
    void clipboard() {
        clickOn(head("residual-1"));
        shortcut(KeyCode.C);
        clickOn(head("softmax-1"));
        shortcut(KeyCode.V);
        assertStack(AS_IT_WAS + " residual-2[relu-4]");
        shortcut(KeyCode.X);
        assertStack(AS_IT_WAS);
        clickOn(head("conv2d-1"));
        shortcut(KeyCode.V);
        assertStack(AS_IT_WAS.replace("conv2d-1", "conv2d-1 residual-2[relu-4]"));
    }

    @Test
    @DisplayName("moves with Alt and arrows, into containers and out of them")
    void moveByKey() {
        clickOn(head("maxpool-1"));
        press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertStack(AS_IT_WAS.replace("maxpool-1 ", "").replace("[relu-2]", "[maxpool-1 relu-2]"));
        press(KeyCode.ALT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertStack(AS_IT_WAS.replace("maxpool-1 ", "").replace("[relu-2]", "[relu-2] maxpool-1"));
        press(KeyCode.ALT).type(KeyCode.UP, 3).release(KeyCode.ALT);
        assertStack(AS_IT_WAS);
    }

    @Test
    @DisplayName(
            "edits a setting: the stack and every output shape follow, typing is one undo step")
    void inspector() throws Exception {
        clickOn(head("conv2d-1"));
        assertShape("conv2d-1", "26×26×32");
        doubleClickOn("#setting-filters").eraseText(2).write("48");
        settle();
        assertShape("conv2d-1", "26×26×48");
        assertShape("maxpool-1", "13×13×48");
        clickOn("#setting-kernel-0").eraseText(1).write("5");
        settle();
        assertShape("conv2d-1", "24×26×48");
        shortcut(KeyCode.Z);
        assertShape("conv2d-1", "26×26×48");
        assertEquals("3", fieldText("#setting-kernel-0"));
        shortcut(KeyCode.Z);
        assertShape("conv2d-1", "26×26×32");
        assertStack(AS_IT_WAS);
    }

    @Test
    @DisplayName("says in a sentence what a setting cannot be, and leaves the stack alone")
    void bounds() throws Exception {
        clickOn(head("conv2d-1"));
        doubleClickOn("#setting-filters").write("0");
        settle();
        screenshot("design-bounds");
        assertTrue(lookup("#problem-filters").queryAs(Label.class).getText().contains("65,536"));
        assertShape("conv2d-1", "26×26×32");
        clickOn(head("relu-1"));
        clickOn(head("conv2d-1"));
        assertEquals("32", fieldText("#setting-filters"));
    }

    @Test
    @DisplayName("edits several layers at once; where they differ the field is blank")
    void together() {
        clickOn(head("conv2d-1"));
        shortcut(KeyCode.D);
        clickOn("#setting-filters").eraseText(2).write("8");
        clickOn(head("conv2d-1"));
        press(KeyCode.CONTROL).clickOn(head("conv2d-2")).release(KeyCode.CONTROL);
        settle();
        assertEquals("", fieldText("#setting-filters"));
        assertEquals("3", fieldText("#setting-kernel-0"));
        clickOn("#setting-filters").write("16");
        settle();
        assertShape("conv2d-1", "26×26×16");
        assertShape("conv2d-2", "24×24×16");
    }

    private String fieldText(String query) {
        settle();
        return lookup(query).queryAs(TextField.class).getText();
    }

    private void assertShape(String id, String shape) {
        Set<Node> labels = card(id).lookupAll(".card-figure");
        assertEquals(shape, ((Label) labels.iterator().next()).getText());
    }

    @Test
    @DisplayName("repairs a problem with one click")
    void repair() {
        clickOn(head("flatten-1")).type(KeyCode.DELETE);
        settle();
        Node button =
                lookup(".repair")
                        .match(
                                node ->
                                        ((javafx.scene.control.Button) node)
                                                .getText()
                                                .startsWith("Insert Flatten"))
                        .query();
        clickOn(button);
        assertStack(AS_IT_WAS);
        assertEquals(
                0,
                lookup(".problem-sign").queryAll().stream()
                        .filter(
                                sign ->
                                        sign.getParent()
                                                .getParent()
                                                .getParent()
                                                .equals(card("dense-1")))
                        .count());
    }

    private void run(String action) {
        interact(
                () ->
                        place.actions().stream()
                                .filter(one -> one.id().equals(action))
                                .findFirst()
                                .orElseThrow()
                                .run()
                                .run());
        settle();
    }

    @Test
    @DisplayName("saves the selected layers as a block, which is dragged in like a layer")
    void block() throws Exception {
        clickOn(head("conv2d-1"));
        press(KeyCode.SHIFT).clickOn(head("maxpool-1")).release(KeyCode.SHIFT);
        shortcut(KeyCode.B);
        until(() -> Files.exists(folder.resolve("projects").resolve("blocks.json")));
        settle();
        dragTo(paletteRow("my stem"), at(card("flatten-1"), 0.9));
        assertStack(AS_IT_WAS.replace("flatten-1", "flatten-1 conv2d-2 relu-4 maxpool-2"));
    }

    @Test
    @DisplayName("deletes a saved block only if that is really wanted")
    void forgets() throws Exception {
        Path blocks = folder.resolve("projects").resolve("blocks.json");
        clickOn(head("conv2d-1"));
        shortcut(KeyCode.B);
        until(() -> Files.exists(blocks));
        settle();
        clickOn(paletteRow("my stem")).type(KeyCode.DELETE);
        settle();
        assertEquals(List.of("my stem"), asked);
        assertTrue(Files.readString(blocks).contains("my stem"), "it was thought better of");
        mayForget = true;
        type(KeyCode.DELETE);
        until(() -> !Files.readString(blocks).contains("my stem"));
    }

    @Test
    @DisplayName("exports the whole stack as a picture twice as fine as the screen")
    void export() throws Exception {
        run("design.export");
        Path file = folder.resolve("network.png");
        until(() -> Files.exists(file));
        BufferedImage image = ImageIO.read(file.toFile());
        double wide = lookup("#branch-top").query().getLayoutBounds().getWidth();
        assertTrue(image.getWidth() >= 2 * wide, image.getWidth() + " of " + wide);
        Files.copy(
                file,
                Path.of("target", "screenshots", "design-export.png"),
                StandardCopyOption.REPLACE_EXISTING);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            colours.add(image.getRGB(image.getWidth() / 10, y));
        }
        assertTrue(colours.size() > 3, "only " + colours.size() + " colours");
    }

    @Test
    @DisplayName("exports the whole stack as a drawing that any browser reads")
    void drawing() throws Exception {
        picture = "network.svg";
        run("design.export");
        Path file = folder.resolve(picture);
        until(() -> Files.exists(file));
        Document drawing =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        double width = Double.parseDouble(drawing.getDocumentElement().getAttribute("width"));
        NodeList boxes = drawing.getElementsByTagName("rect");
        assertTrue(boxes.getLength() > 10, boxes.getLength() + " boxes");
        for (int box = 0; box < boxes.getLength(); box++) {
            Element rectangle = (Element) boxes.item(box);
            double right =
                    Double.parseDouble(rectangle.getAttribute("x"))
                            + Double.parseDouble(rectangle.getAttribute("width"));
            assertTrue(right <= width + 0.5, right + " of " + width);
        }
        NodeList words = drawing.getElementsByTagName("path");
        assertTrue(words.getLength() > 30, words.getLength() + " outlines");
        for (int word = 0; word < words.getLength(); word++) {
            String path = ((Element) words.item(word)).getAttribute("d");
            double x = Double.parseDouble(path.substring(1, path.indexOf(' ')));
            assertTrue(x >= 0 && x <= width, x + " of " + width);
        }
        Files.copy(
                file,
                Path.of("target", "screenshots", "design.svg"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @DisplayName("scrolls while a drag is held near the lower edge, and drops far below")
    void autoscroll() throws Exception {
        StackBuilder many = StackBuilder.start();
        for (int layer = 0; layer < 60; layer++) {
            many.add(ReLU.DEFAULT);
        }
        onFx(
                () -> {
                    workspace.editStack(Message.of("design.stack"), null, stack -> many.build());
                    return null;
                });
        settle();
        ScrollPane scroll = lookup(".stack-scroll").queryAs(ScrollPane.class);
        Point2D edge = at(scroll, 0.98);
        lift(head("relu-1"), edge);
        until(() -> scroll.getVvalue() >= 0.999);
        letGo();
        int place =
                workspace.project().stack().layers().stream()
                        .map(StackLayer::id)
                        .toList()
                        .indexOf("relu-1");
        assertTrue(place > 40, "at " + place);
    }

    @Test
    @DisplayName("goes to the settings with Enter")
    void enter() {
        clickOn(head("conv2d-1")).type(KeyCode.ENTER);
        settle();
        assertTrue(lookup("#setting-filters").query().isFocused());
    }

    @Test
    @DisplayName("goes to the settings with a double click that comes before they are drawn")
    void quick() throws Exception {
        Node head = lookup("#card-conv2d-1 > .card-head").query();
        onFx(
                () -> {
                    head.fireEvent(doubleClick());
                    return null;
                });
        until(() -> lookup("#setting-filters").tryQuery().filter(Node::isFocused).isPresent());
    }

    private static MouseEvent doubleClick() {
        boolean still = true;
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                4,
                4,
                4,
                4,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                still,
                null);
    }

    @Test
    @DisplayName("edits one layer of a stack of 200, and makes no card anew")
    void large() {
        onFx(
                () -> {
                    workspace.editStack(
                            Message.of("design.stack"), null, stack -> DesignBench.large());
                    return null;
                });
        settle();
        List<Node> cards = cards();
        assertEquals(200, cards.size());
        interact(() -> DesignBench.edit(workspace, 11));
        assertShape("conv2d-1", "28×28×11");
        assertEquals(cards, cards());
    }

    private List<Node> cards() {
        return List.copyOf(lookup("#design-place .layer-card").queryAll());
    }

    @Test
    @DisplayName("adds a branch, and wraps and unwraps layers")
    void branches() {
        clickOn("#add-branch-parallel-1");
        assertStack(AS_IT_WAS.replace("[relu-3, ]", "[relu-3, , ]"));
        clickOn(head("relu-1"));
        shortcut(KeyCode.R);
        assertStack(
                AS_IT_WAS
                        .replace("[relu-3, ]", "[relu-3, , ]")
                        .replace("relu-1", "residual-2[relu-1]"));
        shortcut(KeyCode.U);
        assertStack(AS_IT_WAS.replace("[relu-3, ]", "[relu-3, , ]"));
    }
}
