package org.kernelglass.ui.inspect.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.workflow.ExplainImage.Attribution;

@DisplayName("Settings of the methods")
class SettingTest {

    @Test
    @DisplayName("begin with what the command line uses")
    void usual() {
        assertEquals(4, Setting.SQUARE.usual(28));
        assertEquals(2, Setting.STRIDE.usual(28));
        assertEquals(25, Setting.SAMPLES.usual(28));
        assertEquals(15, Setting.NOISE.usual(28));
        assertEquals(64, Setting.STEPS.usual(28));
    }

    @Test
    @DisplayName("are within their bounds for pictures of any size")
    void bounds() {
        for (int side : new int[] {1, 2, 7, 28, 224, 1024}) {
            for (Setting setting : Setting.values()) {
                int usual = setting.usual(side);
                assertTrue(usual >= setting.least() && usual <= setting.most(side), setting.word());
            }
        }
    }

    @Test
    @DisplayName("belong to one method each; Grad-CAM has none")
    void methods() {
        assertEquals(List.of(), Setting.of(Attribution.GRADCAM));
        assertEquals(List.of(Setting.SQUARE, Setting.STRIDE), Setting.of(Attribution.OCCLUSION));
    }
}
