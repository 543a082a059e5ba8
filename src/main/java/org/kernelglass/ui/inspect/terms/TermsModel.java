package org.kernelglass.ui.inspect.terms;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kernelglass.inspection.ClassTerms;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.NetworkLayers;

/**
 * The class that is asked about and the terms of its logit. The predicted class until another is
 * chosen, and again for another image or network. FX thread.
 */
final class TermsModel {

    /** Terms that are named at most; the others stand as one sum. */
    static final int MOST = 24;

    /**
     * The terms of a class.
     *
     * @param rows the largest, at most {@link #MOST}
     * @param others how many more there are
     * @param rest their sum
     * @param logit what all add up to
     */
    record Terms(
            int label, List<TermRow> rows, int others, double rest, double bias, double logit) {}

    private final InspectModel model;
    private final IntegerProperty label = new SimpleIntegerProperty(-1);
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final BooleanProperty byMap = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Terms>> terms =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean chosen;

    TermsModel(InspectModel model) {
        this.model = model;
        model.imageProperty().addListener((observed, was, is) -> chosen = false);
        model.networkProperty().addListener((observed, was, is) -> chosen = false);
        model.passageProperty().addListener((observed, was, is) -> see());
        byMap.addListener((observed, was, is) -> see());
        watched.addListener((observed, was, is) -> see());
    }

    InspectModel model() {
        return model;
    }

    /** Whether somebody looks; until then no terms are added up. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    /** The class that is asked about; −1 before any. */
    IntegerProperty labelProperty() {
        return label;
    }

    /** Whether the terms of a map stand as one. */
    BooleanProperty byMapProperty() {
        return byMap;
    }

    /** Empty until the network has answered, and while nobody looks. */
    ReadOnlyObjectProperty<Optional<Terms>> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Whether a dense layer gives the logits. */
    static boolean offered(InspectModel model) {
        InspectedNetwork network = model.networkProperty().get();
        return network != null && !ClassTerms.arrays(network.program()).isEmpty();
    }

    /** Asks about a class. */
    void choose(int wanted) {
        chosen = true;
        label.set(wanted);
        see();
    }

    private void see() {
        Sight.Passage passage = model.passageProperty().get();
        if (!watched.get() || passage == null || !offered(model)) {
            terms.set(Optional.empty());
            return;
        }
        if (!chosen) {
            label.set(passage.predicted());
        }
        NetworkProgram program = model.networkProperty().get().program();
        boolean known =
                ClassTerms.arrays(program).stream().allMatch(name -> model.array(name) != null);
        terms.set(known ? made(program, passage) : Optional.empty());
    }

    private Optional<Terms> made(NetworkProgram program, Sight.Passage passage) {
        return ClassTerms.of(program, passage, model::array, label.get(), Integer.MAX_VALUE)
                .map(all -> made(program, all));
    }

    private Terms made(NetworkProgram program, ClassTerms all) {
        List<TermRow> each = TermRow.each(program, all);
        List<TermRow> rows = byMap.get() ? TermRow.byMap(each) : each;
        List<TermRow> shown = rows.subList(0, Math.min(MOST, rows.size()));
        double rest = rows.stream().skip(shown.size()).mapToDouble(TermRow::product).sum();
        return new Terms(
                all.classIndex(),
                List.copyOf(shown),
                rows.size() - shown.size(),
                rest,
                all.bias(),
                all.logit());
    }

    /** The layer a term comes from. */
    ProgramStep layerOf(TermRow row) {
        return new NetworkLayers(model.networkProperty().get()).withId(row.source().layerId());
    }

    /** Whether a term comes from a map and not from a vector. */
    boolean fromMap(TermRow row) {
        return layerOf(row).output().isImage();
    }

    /** Goes to the value that a term comes from; of a whole map to its largest. */
    void follow(TermRow row) {
        ValuePosition to = row.wholeMap() && fromMap(row) ? largest(row) : row.source();
        model.layerIdProperty().set(to.layerId());
        model.pointProperty().set(to);
    }

    private ValuePosition largest(TermRow row) {
        if (byMap.get() && !Double.isNaN(row.x())) {
            return row.source();
        }
        Tensor maps = model.output(row.source().layerId()).orElseThrow();
        int width = maps.shape().width();
        int places = maps.shape().height() * width;
        int from = row.source().channel() * places;
        int best = 0;
        for (int at = 1; at < places; at++) {
            best = maps.values()[from + at] > maps.values()[from + best] ? at : best;
        }
        return ValuePosition.of(
                row.source().layerId(), row.source().channel(), best / width, best % width);
    }
}
