package org.kernelglass.ui.design.model;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.kernelglass.layer.LayerKind;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The sign of each layer kind; a kind without one of its own has its group's. */
public final class KindIcons {

    private static final Map<String, BootstrapIcons> BY_KIND =
            Map.ofEntries(
                    entry("Conv2D", BootstrapIcons.GRID_3X3),
                    entry("DepthwiseConv2D", BootstrapIcons.LAYERS),
                    entry("SeparableConv2D", BootstrapIcons.LAYERS_HALF),
                    entry("MaxPool", BootstrapIcons.CHEVRON_DOUBLE_UP),
                    entry("MinPool", BootstrapIcons.CHEVRON_DOUBLE_DOWN),
                    entry("AveragePool", BootstrapIcons.CHEVRON_BAR_CONTRACT),
                    entry("GlobalAveragePool", BootstrapIcons.BULLSEYE),
                    entry("GlobalMaxPool", BootstrapIcons.GEO),
                    entry("Dense", BootstrapIcons.DIAGRAM_3),
                    entry("Sigmoid", BootstrapIcons.SYMMETRY_VERTICAL),
                    entry("Tanh", BootstrapIcons.SYMMETRY_HORIZONTAL),
                    entry("Softmax", BootstrapIcons.BAR_CHART_LINE),
                    entry("GroupNorm", BootstrapIcons.COLLECTION),
                    entry("Standardize", BootstrapIcons.RULERS),
                    entry("Rescale", BootstrapIcons.ARROWS_ANGLE_EXPAND),
                    entry("SpatialDropout", BootstrapIcons.GRID_3X3_GAP),
                    entry("Residual", BootstrapIcons.ARROW_RETURN_RIGHT),
                    entry("Parallel", BootstrapIcons.LAYOUT_THREE_COLUMNS));

    private KindIcons() {}

    public static BootstrapIcons of(LayerKind kind) {
        BootstrapIcons own = BY_KIND.get(kind.id());
        return own != null ? own : ofGroup(kind);
    }

    private static BootstrapIcons ofGroup(LayerKind kind) {
        return switch (kind.group()) {
            case CONVOLUTION -> BootstrapIcons.GRID_3X3;
            case POOLING -> BootstrapIcons.ARROWS_COLLAPSE;
            case DENSE -> BootstrapIcons.DIAGRAM_3;
            case ACTIVATION -> BootstrapIcons.GRAPH_UP;
            case NORMALIZATION -> BootstrapIcons.SLIDERS;
            case REGULARIZATION -> BootstrapIcons.DROPLET_HALF;
            case SHAPE -> BootstrapIcons.DISTRIBUTE_VERTICAL;
            case CONTAINER -> BootstrapIcons.BOUNDING_BOX;
        };
    }

    /** The style class that gives the sign its group's colour. */
    public static String style(LayerKind kind) {
        return "kind-" + kind.group().name().toLowerCase(Locale.ROOT);
    }
}
