package org.kernelglass.ui.inspect.excite;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WholeField;
import org.kernelglass.ui.inspect.choice.WordBox;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.InspectedNetwork;

/** Chooses a filter, unit or class. FX thread. */
final class TargetRow extends HBox {

    private final ExciteModel excite;
    private final InspectModel model;
    private final Texts texts;
    private final WordBox<Target> targets;
    private final ComboBox<Integer> classes;
    private final WholeField units;
    private final Label number = new Label();
    private boolean showing;

    TargetRow(ExciteModel excite) {
        this.excite = excite;
        this.model = excite.model();
        this.texts = model.workspace().texts();
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        targets =
                new WordBox<>(
                        "inspect-excite-target",
                        "inspect.excite.target",
                        texts,
                        target -> texts.now(TargetWords.of(target)));
        targets.valueProperty().addListener((observed, was, is) -> choose(is));
        classes =
                new WordBox<>(
                        "inspect-excite-class",
                        "inspect.excite.class",
                        texts,
                        this::className,
                        model.networkProperty());
        classes.valueProperty().addListener((observed, was, is) -> choose(is));
        units = new WholeField("inspect-excite-unit", excite.unitProperty(), 0, 0);
        units.accessibleTextProperty().bind(texts.of("inspect.excite.number"));
        number.textProperty().bind(texts.of("inspect.excite.number"));
        number.setLabelFor(units);
        units.managedProperty().bind(units.visibleProperty());
        number.visibleProperty().bind(units.visibleProperty());
        number.managedProperty().bind(units.visibleProperty());
        classes.managedProperty().bind(classes.visibleProperty());
        classes.visibleProperty().bind(units.visibleProperty().not());
        getChildren().setAll(targets, number, units, classes);
        excite.targetProperty().addListener((observed, was, is) -> show());
        excite.unitProperty().addListener((observed, was, is) -> show());
        model.networkProperty().addListener((observed, was, is) -> show());
        show();
    }

    private String className(int index) {
        InspectedNetwork network = model.networkProperty().get();
        return network == null || index >= network.classes().size()
                ? ""
                : network.classes().get(index);
    }

    private void choose(Target target) {
        if (!showing && target != null) {
            excite.targetProperty().set(target);
        }
    }

    private void choose(Integer classIndex) {
        if (!showing && classIndex != null) {
            excite.unitProperty().set(classIndex);
        }
    }

    private void show() {
        if (model.networkProperty().get() == null) {
            return;
        }
        showing = true;
        if (!targets.getItems().equals(excite.targets())) {
            targets.getItems().setAll(excite.targets());
        }
        targets.setValue(excite.targetProperty().get());
        units.setVisible(!excite.targetProperty().get().isClasses());
        units.bounds(0, excite.units() - 1);
        int count = model.networkProperty().get().classes().size();
        if (classes.getItems().size() != count) {
            classes.getItems().setAll(IntStream.range(0, count).boxed().toList());
        }
        classes.setValue(Math.min(excite.unitProperty().get(), count - 1));
        showing = false;
    }
}
