package org.kernelglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The robot")
class WorkspaceWindowTest extends WindowTest {

    private final AtomicInteger pressed = new AtomicInteger();

    @Override
    protected Parent root() {
        Button button = new Button("Train");
        button.setOnAction(event -> pressed.incrementAndGet());
        return new StackPane(button);
    }

    @Test
    @DisplayName("presses a button as a person would")
    void presses() throws Exception {
        clickOn("Train");
        screenshot("robot");
        assertEquals(1, pressed.get());
    }
}
