package org.kernelglass.ui.evaluate;

import org.junit.jupiter.api.DisplayName;
import org.kernelglass.ui.base.Looks;

@DisplayName("Evaluate in the dark")
class EvaluateLooksDarkTest extends EvaluateLooksTest {

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }
}
