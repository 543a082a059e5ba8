package org.kernelglass.ui.experiment;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The looks of experiments, Chinese")
class LabLooksChineseTest extends LabLooksTest {

    @Override
    protected Locale language() {
        return Locale.CHINESE;
    }

    @Override
    protected String look() {
        return "chinese";
    }

    /** What the sweep shows is enough for another language. */
    @Override
    void others() {}
}
