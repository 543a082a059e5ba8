package org.kernelglass.ui.design.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kernelglass.network.LayerReport;
import org.kernelglass.network.StackLayer;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.DesignState;
import org.kernelglass.ui.design.model.Figures;

/** What the report says of one layer, in rows. */
final class LayerFigures extends GridPane {

    private final Texts texts;

    LayerFigures(DesignModel model, StackLayer layer) {
        texts = model.texts();
        getStyleClass().add("layer-figures");
        setHgap(12);
        setVgap(4);
        Figures figures = new Figures(texts.sentencesProperty().get().locale());
        DesignState state = model.state();
        LayerReport row = state.rows().get(layer.id());
        List<Node[]> rows = new ArrayList<>();
        rows.add(line("design.figure.address", row.address()));
        rows.add(line("design.figure.input", shape(row.input())));
        rows.add(line("design.figure.output", shape(row.output())));
        rows.add(line("design.figure.parameters", figures.exact(state.parameters(layer))));
        rows.add(line("design.figure.multiply-adds", figures.exact(state.multiplyAdds(layer))));
        row.field().ifPresent(field -> rows.add(line("design.figure.field", field.display())));
        for (int index = 0; index < rows.size(); index++) {
            addRow(index, rows.get(index));
        }
    }

    private static String shape(Optional<TensorShape> shape) {
        return shape.map(TensorShape::display).orElse("–");
    }

    private Node[] line(String key, String value) {
        Label name = new Label(texts.now(key));
        name.getStyleClass().add("figure-name");
        Label figure = new Label(value);
        figure.getStyleClass().add("card-figure");
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setAlignment(Pos.CENTER_RIGHT);
        setHgrow(figure, Priority.ALWAYS);
        return new Node[] {name, figure};
    }
}
