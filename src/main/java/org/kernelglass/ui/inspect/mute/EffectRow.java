package org.kernelglass.ui.inspect.mute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.kernelglass.inspection.Sight.Outcome;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.PruneFilters.Measured;
import org.kernelglass.workflow.RankedFilter;

/**
 * A figure before and after.
 *
 * @param direction of the change: below 0 where it is worse, above where it is better, else 0
 */
record EffectRow(String name, String before, String after, String change, int direction) {

    private static final double NOTHING = 5e-5;

    /** Accuracy, loss, and the accuracy of each class, the one that suffers most first. */
    static List<EffectRow> of(List<String> classes, Outcome whole, Outcome without, Texts texts) {
        List<EffectRow> rows = new ArrayList<>();
        rows.add(share(texts.now("inspect.effect.accuracy"), whole.accuracy(), without.accuracy()));
        rows.add(loss(whole.loss(), without.loss(), texts));
        rows.addAll(classes(classes, whole, label -> recall(without, label)));
        return rows;
    }

    /** The same of one filter of a ranking. */
    static List<EffectRow> of(FilterRanking ranking, RankedFilter filter, Texts texts) {
        Outcome whole = ranking.whole();
        List<EffectRow> rows = new ArrayList<>();
        rows.add(
                share(
                        texts.now("inspect.effect.accuracy"),
                        whole.accuracy(),
                        whole.accuracy() + filter.accuracyChange()));
        rows.add(loss(whole.loss(), whole.loss() + filter.lossChange(), texts));
        rows.addAll(
                classes(
                        ranking.classes(),
                        whole,
                        label -> recall(whole, label) + filter.classChanges()[label]));
        return rows;
    }

    /** The same of a smaller network, with what it takes. */
    static List<EffectRow> of(List<String> classes, Measured before, Measured after, Texts texts) {
        List<EffectRow> rows =
                new ArrayList<>(of(classes, before.outcome(), after.outcome(), texts));
        rows.add(2, count("inspect.effect.parameters", before.parameters(), after, texts));
        rows.add(3, count("inspect.effect.multiply-adds", before.multiplyAdds(), after, texts));
        return rows;
    }

    private static double recall(Outcome outcome, int label) {
        return (double) outcome.rightOfClass()[label] / outcome.ofClass()[label];
    }

    private static List<EffectRow> classes(
            List<String> names, Outcome whole, IntToDoubleFunction after) {
        return IntStream.range(0, names.size())
                .filter(label -> whole.ofClass()[label] > 0)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                label -> after.applyAsDouble(label) - recall(whole, label)))
                .map(
                        label ->
                                share(
                                        names.get(label),
                                        recall(whole, label),
                                        after.applyAsDouble(label)))
                .toList();
    }

    private static EffectRow share(String name, double before, double after) {
        double change = after - before;
        int direction = Math.abs(change) < NOTHING ? 0 : (int) Math.signum(change);
        return new EffectRow(
                name,
                String.format(Locale.ROOT, "%.1f%%", before * 100),
                String.format(Locale.ROOT, "%.1f%%", after * 100),
                Signed.points(change),
                direction);
    }

    private static EffectRow loss(double before, double after, Texts texts) {
        double change = after - before;
        int direction = Math.abs(change) < NOTHING ? 0 : (int) -Math.signum(change);
        return new EffectRow(
                texts.now("inspect.effect.loss"),
                String.format(Locale.ROOT, "%.4f", before),
                String.format(Locale.ROOT, "%.4f", after),
                Signed.decimal(change),
                direction);
    }

    private static EffectRow count(String key, long before, Measured after, Texts texts) {
        long now = key.endsWith("parameters") ? after.parameters() : after.multiplyAdds();
        Locale locale = texts.sentencesProperty().get().locale();
        return new EffectRow(
                texts.now(new org.kernelglass.message.Message(key, List.of())),
                String.format(locale, "%,d", before),
                String.format(locale, "%,d", now),
                Signed.points(before == 0 ? 0 : (double) (now - before) / before),
                0);
    }
}
