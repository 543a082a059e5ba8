package org.kernelglass.ui.design;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.Softmax;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Looks;

@DisplayName("Pictures of the design place")
class DesignLooksTest extends WindowTest {

    private final StackPane root = new StackPane();

    @Override
    protected Parent root() {
        return root;
    }

    private void show(LayerStack stack, TensorShape input, Looks.Theme theme, int clicked) {
        onFx(
                () -> {
                    DesignPlace place = new DesignPlace(DesignBench.workspace(stack, input));
                    root.getChildren().setAll(place.view());
                    Looks.apply(stage().getScene(), theme);
                    return place;
                });
        settle();
        if (clicked >= 0) {
            String card = "#card-" + stack.layers().get(clicked).id() + " > .card-head";
            clickOn(lookup(card).queryAs(Node.class));
        }
        settle();
    }

    private void template(String id, int clicked) throws Exception {
        Template template = Templates.byId(id);
        for (Looks.Theme theme : Looks.Theme.values()) {
            show(template.stack(10), template.input(), theme, clicked);
            screenshot("design-" + id + "-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    @DisplayName("the article's network")
    void article() throws Exception {
        template("article", 0);
    }

    @Test
    @DisplayName("residual blocks")
    void resnet() throws Exception {
        template("resnet-mini", 3);
    }

    @Test
    @DisplayName("parallel branches")
    void inception() throws Exception {
        template("inception-mini", 4);
    }

    @Test
    @DisplayName("settings of other kinds, in Chinese too")
    void settings() throws Exception {
        Template template = Templates.byId("inception-mini");
        show(template.stack(10), template.input(), Looks.Theme.DARK, 2);
        screenshot("design-activation-dark");
        LayerStack dropout =
                StackBuilder.start()
                        .add(org.kernelglass.layer.Dropout.DEFAULT, Softmax.DEFAULT)
                        .build();
        show(dropout, template.input(), Looks.Theme.DARK, 0);
        screenshot("design-dropout-dark");
        show(template.stack(10), template.input(), Looks.Theme.LIGHT, 1);
        screenshot("design-batchnorm-light");
    }

    @Test
    @DisplayName("a stack with problems, and an empty one")
    void broken() throws Exception {
        LayerStack stack =
                StackBuilder.start()
                        .add(Conv2D.DEFAULT, Softmax.DEFAULT)
                        .add(
                                Residual.DEFAULT,
                                java.util.List.of(
                                        body ->
                                                body.add(
                                                        new Conv2D(
                                                                16,
                                                                Conv2D.DEFAULT.window(),
                                                                1,
                                                                true,
                                                                Conv2D.DEFAULT.initializer()))))
                        .add(Dense.DEFAULT, ReLU.DEFAULT, Dense.DEFAULT)
                        .build();
        for (Looks.Theme theme : Looks.Theme.values()) {
            String name = theme.name().toLowerCase(java.util.Locale.ROOT);
            show(stack, TensorShape.image(1, 28, 28), theme, 0);
            screenshot("design-broken-" + name);
            show(new LayerStack(java.util.List.of()), TensorShape.image(1, 28, 28), theme, -1);
            screenshot("design-empty-" + name);
        }
    }
}
