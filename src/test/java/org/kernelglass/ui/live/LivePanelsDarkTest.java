package org.kernelglass.ui.live;

import org.junit.jupiter.api.DisplayName;
import org.kernelglass.ui.base.Looks;

@DisplayName("Advice and live looks, dark")
class LivePanelsDarkTest extends LivePanelsTest {

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }
}
