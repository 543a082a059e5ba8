package org.kernelglass.ui.inspect.grid;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedCell;
import org.kernelglass.ui.picture.ScaleLegend;

/**
 * How a grid of pictures stands: in which order, and whether on one colour scale. FX thread.
 *
 * @param <T> the orders
 */
public final class GridChoices<T extends Enum<T>> extends HBox {

    private final ComboBox<T> order = new ComboBox<>();
    private final CheckBox shared = new CheckBox();

    /**
     * @param id the box of orders gets {@code id-order}, the tick {@code id-shared}
     * @param first the order at the beginning
     */
    public GridChoices(
            String id, T first, Function<T, Message> title, ScaleLegend legend, Texts texts) {
        order.getItems().setAll(first.getDeclaringClass().getEnumConstants());
        order.setValue(first);
        order.setId(id + "-order");
        order.accessibleTextProperty().bind(texts.of("inspect.maps.order"));
        WordedCell.in(order, title, texts);
        shared.setSelected(true);
        shared.setId(id + "-shared");
        shared.textProperty().bind(texts.of("inspect.maps.shared"));
        Label sort = new Label();
        sort.textProperty().bind(texts.of("inspect.maps.order"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(sort, order, shared, space, legend);
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
    }

    public ComboBox<T> order() {
        return order;
    }

    /** One colour scale for all. */
    public CheckBox shared() {
        return shared;
    }
}
