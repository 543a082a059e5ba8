package org.kernelglass.ui.shell;

import java.util.List;

/** The window's places, in the order of the work. */
final class Offers {

    static final List<PlaceOffer> ALL = List.of();

    private Offers() {}
}
