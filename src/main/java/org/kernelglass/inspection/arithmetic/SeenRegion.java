package org.kernelglass.inspection.arithmetic;

import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Concat;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.OperationVisitor;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.tensor.TensorShape;

/**
 * What part of its input an operation reads for a part of its output; empty where that is padding
 * alone, or nothing of this branch.
 *
 * @param region the part of the output
 * @param inputs shapes of what goes in: one, or one for each branch
 * @param branch the branch that is followed back; 0 for an operation with one input
 */
record SeenRegion(Region region, List<TensorShape> inputs, int branch)
        implements OperationVisitor<Optional<Region>> {

    private TensorShape shape() {
        return inputs.get(branch);
    }

    @Override
    public Optional<Region> convolve(Convolve convolve) {
        int inputsOfGroup = shape().channels() / convolve.groups();
        int filtersOfGroup = convolve.filters() / convolve.groups();
        int first = region.firstChannel() / filtersOfGroup * inputsOfGroup;
        int last = (region.lastChannel() / filtersOfGroup + 1) * inputsOfGroup - 1;
        return slide(convolve.window()).map(seen -> seen.withChannels(first, last));
    }

    @Override
    public Optional<Region> pool(Pool pool) {
        return slide(pool.window());
    }

    private Optional<Region> slide(Window window) {
        Area area = region.area();
        int[] rows = ends(window.rows(shape()), area.firstRow(), area.lastRow());
        int[] columns = ends(window.columns(shape()), area.firstColumn(), area.lastColumn());
        return rows[0] > rows[1] || columns[0] > columns[1]
                ? Optional.empty()
                : Optional.of(region.with(new Area(rows[0], rows[1], columns[0], columns[1])));
    }

    /** The first and last place that any tap of these windows reads. */
    private static int[] ends(WindowGeometry axis, int firstWindow, int lastWindow) {
        int[] ends = {Integer.MAX_VALUE, -1};
        for (int window = firstWindow; window <= lastWindow; window++) {
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int place = axis.inputPosition(window, tap);
                if (place >= 0 && place < axis.input()) {
                    ends[0] = Math.min(ends[0], place);
                    ends[1] = Math.max(ends[1], place);
                }
            }
        }
        return ends;
    }

    @Override
    public Optional<Region> dense(Dense dense) {
        return Optional.of(region.allChannels(shape()));
    }

    @Override
    public Optional<Region> normalize(Normalize normalize) {
        if (normalize.over() != Normalize.Over.GROUP) {
            return Optional.of(region);
        }
        int inGroup = shape().channels() / normalize.groups();
        int first = region.firstChannel() / inGroup * inGroup;
        int last = (region.lastChannel() / inGroup + 1) * inGroup - 1;
        return Optional.of(new Region(first, last, Area.whole(shape())));
    }

    @Override
    public Optional<Region> pointwise(Pointwise pointwise) {
        return Optional.of(
                pointwise.function() == Pointwise.Function.SOFTMAX
                        ? region.allChannels(shape())
                        : region);
    }

    @Override
    public Optional<Region> drop(Drop drop) {
        return Optional.of(region);
    }

    @Override
    public Optional<Region> reshape(Reshape reshape) {
        if (!shape().isImage()) {
            return Optional.of(region);
        }
        int places = shape().height() * shape().width();
        int first = region.firstChannel();
        int last = region.lastChannel();
        Area area =
                first == last
                        ? Area.place(first % places / shape().width(), first % shape().width())
                        : Area.whole(shape());
        return Optional.of(new Region(first / places, last / places, area));
    }

    @Override
    public Optional<Region> reduce(Reduce reduce) {
        return Optional.of(region.with(Area.whole(shape())));
    }

    @Override
    public Optional<Region> add(Add add) {
        return Optional.of(region);
    }

    @Override
    public Optional<Region> concat(Concat concat) {
        int offset = inputs.subList(0, branch).stream().mapToInt(TensorShape::channels).sum();
        int first = Math.max(region.firstChannel() - offset, 0);
        int last = Math.min(region.lastChannel() - offset, shape().channels() - 1);
        return first > last ? Optional.empty() : Optional.of(region.withChannels(first, last));
    }
}
