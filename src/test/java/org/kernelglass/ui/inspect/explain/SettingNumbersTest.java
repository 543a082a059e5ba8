package org.kernelglass.ui.inspect.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.workflow.ExplainImage.Attribution;

@DisplayName("The numbers of the methods")
class SettingNumbersTest {

    private final SettingNumbers numbers = new SettingNumbers(() -> {});

    private int number(Setting which) {
        return numbers.number(which).get();
    }

    @Test
    @DisplayName("are the usual ones of the picture's size, from small to large and back")
    void usual() {
        for (int side : new int[] {28, 224, 8, 64}) {
            numbers.fit(side);
            for (Setting setting : Setting.values()) {
                assertEquals(setting.usual(side), number(setting), setting + " at " + side);
            }
            assertEquals(side, numbers.mostProperty(Setting.SQUARE).get());
        }
    }

    @Test
    @DisplayName("stay where the next picture is of the same size")
    void same() {
        numbers.fit(28);
        numbers.number(Setting.SAMPLES).set(7);
        numbers.fit(28);
        assertEquals(7, number(Setting.SAMPLES));
    }

    @Test
    @DisplayName("leave no pixel out: no stride is longer than the square")
    void stride() {
        numbers.fit(64);
        numbers.number(Setting.SQUARE).set(9);
        numbers.number(Setting.STRIDE).set(9);
        numbers.number(Setting.SQUARE).set(3);
        assertEquals(3, numbers.mostProperty(Setting.STRIDE).get());
        assertEquals(new Occlusion(3, 3), numbers.method(Attribution.OCCLUSION, null));
    }
}
