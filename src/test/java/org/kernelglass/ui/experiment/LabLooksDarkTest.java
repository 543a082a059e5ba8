package org.kernelglass.ui.experiment;

import org.junit.jupiter.api.DisplayName;
import org.kernelglass.ui.base.Looks;

@DisplayName("The looks of experiments, dark")
class LabLooksDarkTest extends LabLooksTest {

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }
}
