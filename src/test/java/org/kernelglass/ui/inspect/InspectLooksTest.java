package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.workflow.ExplainImage.Attribution;

@DisplayName("Explain, Looks for and the paper in the dark and in Chinese")
class InspectLooksTest extends InspectWindow {

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }

    @Test
    @DisplayName("keep their choices when the language changes")
    void languages() throws Exception {
        openTrained();
        clickOn("#inspect-draw");
        tab("explain");
        ComboBox<Attribution> ways = lookup("#inspect-explain-way").queryComboBox();
        interact(() -> ways.setValue(Attribution.OCCLUSION));
        until(() -> lookup("#inspect-explanation").query().isVisible());
        shoot("explain");
        tab("excite");
        clickOn("#inspect-exciting-find");
        until(() -> lookup("#inspect-exciting-0").tryQuery().isPresent());
        shoot("excite");
        interact(() -> paper.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        settle();
        shoot("excite-chinese");
        tab("explain");
        until(() -> lookup("#inspect-explanation").query().isVisible());
        shoot("explain-chinese");
        assertEquals(Attribution.OCCLUSION, ways.getValue());
        assertEquals("遮挡", ways.getButtonCell().getText());
        assertEquals("复制为 CSV", text("#inspect-explain-copy"));
    }
}
