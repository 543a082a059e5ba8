package org.kernelglass.ui.inspect.excite;

import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.inspect.model.LayerName;

/** How what can be asked about is called. */
final class TargetWords {

    private TargetWords() {}

    static Message of(Target target) {
        return target.layer()
                .map(
                        layer ->
                                Message.of(
                                        layer.output().isImage()
                                                ? "inspect.excite.filters"
                                                : "inspect.excite.units",
                                        name(layer)))
                .orElseGet(() -> Message.of("inspect.excite.classes"));
    }

    /** Its layer. */
    static Message layer(Target target) {
        return name(target.layer().orElseThrow());
    }

    private static Message name(ProgramStep layer) {
        return Message.of(
                "inspect.excite.layer", layer.address(), LayerName.ofKind(layer.kindId()));
    }
}
