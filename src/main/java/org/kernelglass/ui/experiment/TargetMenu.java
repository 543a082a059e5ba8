package org.kernelglass.ui.experiment;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kernelglass.message.Message;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.training.advice.Setup;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.Variation;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be varied: the plan, then layer by layer. FX thread. */
final class TargetMenu extends MenuButton {

    private final SetupModel model;
    private final WordedControls words;

    TargetMenu(SetupModel model, WordedControls words) {
        this.model = model;
        this.words = words;
        setId("lab-vary");
        textProperty().bind(words.texts().of("lab.setup.vary"));
        setGraphic(new FontIcon(BootstrapIcons.PLUS));
        setMinWidth(USE_PREF_SIZE);
        // before it opens: a menu button without items does not
        getItems().setAll(new MenuItem());
        setOnShowing(event -> fill());
    }

    private void fill() {
        Setup base = model.base();
        getItems().setAll(menu("plan", Message.of("lab.target.plan"), Target.ofPlan(base)));
        for (AddressedLayer layer : AddressedLayer.all(base.stack())) {
            List<Target> targets = Target.ofLayer(layer);
            if (!targets.isEmpty()) {
                String address = layer.address().text();
                Message title = Message.of("lab.target.at", layer.layer().kind().id(), address);
                getItems().add(menu(address.replace('.', '-'), title, targets));
            }
        }
    }

    private Menu menu(String id, Message title, List<Target> targets) {
        Menu menu = new Menu(words.texts().now(title));
        menu.setId("lab-vary-" + id);
        targets.forEach(target -> menu.getItems().add(item(target)));
        return menu;
    }

    private MenuItem item(Target target) {
        MenuItem item = new MenuItem(words.texts().now(target.title()));
        item.setId("lab-vary-" + target.id().replace('.', '-'));
        boolean already =
                model.variations().stream().anyMatch(one -> one.target().equals(target.id()));
        item.setDisable(already);
        item.setOnAction(
                event -> model.variations().add(new Variation(target.id(), target.value())));
        return item;
    }
}
