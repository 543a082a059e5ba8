package org.kernelglass.ui.design.model;

import java.util.Optional;

/** The system's clipboard, as far as it holds text. FX thread. */
public interface TextClipboard {

    Optional<String> text();

    void put(String text);
}
