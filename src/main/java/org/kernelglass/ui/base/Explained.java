package org.kernelglass.ui.base;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A button that says why it cannot be pressed: a disabled button has no tooltip, so the frame
 * around it has. FX thread.
 */
public final class Explained extends StackPane {

    private final Supplier<Optional<String>> whyNot;
    private final Tooltip tooltip = new Tooltip();

    /**
     * @param whyNot empty where there is nothing to explain
     */
    public Explained(Button button, Supplier<Optional<String>> whyNot) {
        super(button);
        this.whyNot = whyNot;
        setId(button.getId() + "-why");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        visibleProperty().bind(button.visibleProperty());
        managedProperty().bind(button.managedProperty());
        setOnMouseEntered(event -> explain());
    }

    private void explain() {
        Optional<String> reason = whyNot.get();
        Tooltip.uninstall(this, tooltip);
        reason.ifPresent(
                text -> {
                    tooltip.setText(text);
                    Tooltip.install(this, tooltip);
                });
    }
}
