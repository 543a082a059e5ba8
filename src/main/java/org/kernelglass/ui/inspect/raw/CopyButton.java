package org.kernelglass.ui.inspect.raw;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copies values to the clipboard as CSV. FX thread. */
public final class CopyButton extends Button {

    /**
     * @param values {@code [height, width]} or {@code [channels, height, width]}, asked when it is
     *     pressed
     */
    public CopyButton(String id, Texts texts, Supplier<Tensor> values) {
        setId(id);
        setGraphic(new FontIcon(BootstrapIcons.CLIPBOARD));
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(texts.of("inspect.raw.copy"));
        setOnAction(event -> copy(values.get()));
    }

    private static void copy(Tensor values) {
        ClipboardContent content = new ClipboardContent();
        content.putString(TensorCsv.of(values));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
