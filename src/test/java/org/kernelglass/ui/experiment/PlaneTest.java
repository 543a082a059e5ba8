package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Scale;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

@DisplayName("A picture of an experiment")
class PlaneTest extends WindowTest {

    private static final Message SAID = Message.of("lab.remedies");

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Override
    protected Parent root() {
        return new StackPane();
    }

    private Plane plane() {
        Side side = Side.around(SAID, Scale.LINEAR, DoubleStream.of(0, 1));
        Plane plane = new Plane(texts);
        plane.show(new Drawing(side, side, List.of(new Mark.Dot(0.5, 0.5, "dot", "")), SAID));
        return plane;
    }

    @Test
    @DisplayName("is told anew in another language")
    void language() {
        Plane plane = onFx(this::plane);
        interact(() -> texts.use(Locale.SIMPLIFIED_CHINESE));
        assertEquals(texts.now(SAID), plane.getAccessibleText());
    }

    @Test
    @DisplayName("is not kept once nothing shows it, though the words stay")
    void letGo() throws Exception {
        WeakReference<Plane> gone = onFx(() -> new WeakReference<>(plane()));
        until(
                () -> {
                    System.gc();
                    return gone.get() == null;
                });
    }
}
