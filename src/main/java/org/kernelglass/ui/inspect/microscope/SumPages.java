package org.kernelglass.ui.inspect.microscope;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.arithmetic.Arithmetic;
import org.kernelglass.inspection.arithmetic.Term;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/** A weighted sum: patch and kernel of one input channel, the other channels as sums. */
final class SumPages {

    private static final int TERMS = 10;

    private final Sheet sheet;
    private final Texts texts;

    SumPages(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    void show(Arithmetic.WeightedSum sum) {
        if (sum.kernel().isImage()) {
            showPatch(sum);
        } else {
            showTerms(sum.largestFirst());
        }
        sheet.result(
                "microscope-sum",
                "inspect.microscope.sum",
                Integer.toString(sum.terms().size()),
                Numbers.exactly(sum.sum()));
        sum.bias()
                .ifPresent(
                        bias ->
                                sheet.result(
                                        "microscope-bias",
                                        "inspect.microscope.bias",
                                        Numbers.exactly(bias)));
    }

    /** The channel that adds most comes first, with its numbers. */
    private void showPatch(Arithmetic.WeightedSum sum) {
        int size = sum.kernel().height() * sum.kernel().width();
        List<Integer> order =
                IntStream.range(0, sum.kernel().channels())
                        .boxed()
                        .sorted(Comparator.comparingDouble(c -> -Math.abs(part(sum, c, size))))
                        .toList();
        int channel = order.get(0);
        List<Term> terms = sum.terms().subList(channel * size, (channel + 1) * size);
        int columns = sum.kernel().width();
        VBox patch =
                new VBox(
                        new Label(texts.now("inspect.microscope.patch")),
                        sheet.readings(
                                terms.stream().map(Term::reading).toList(), columns, at -> false));
        VBox kernel =
                new VBox(
                        new Label(texts.now("inspect.microscope.kernel")),
                        sheet.weights(terms.stream().mapToDouble(Term::weight).toArray(), columns));
        HBox both = new HBox(patch, kernel);
        both.getStyleClass().add("microscope-grids");
        if (order.size() > 1) {
            sheet.heading(
                    "inspect.microscope.channel",
                    Integer.toString(sum.firstChannel() + channel),
                    Numbers.exactly(part(sum, channel, size)));
        }
        sheet.getChildren().add(both);
        showOthers(sum, order, size);
    }

    private void showOthers(Arithmetic.WeightedSum sum, List<Integer> order, int size) {
        for (int channel : order.stream().skip(1).limit(TERMS).toList()) {
            Term largest =
                    sum.terms().subList(channel * size, (channel + 1) * size).stream()
                            .max(Comparator.comparingDouble(term -> Math.abs(term.product())))
                            .orElseThrow();
            sheet.term(
                    texts.now(
                            "inspect.microscope.other-channel",
                            Integer.toString(sum.firstChannel() + channel),
                            Numbers.exactly(part(sum, channel, size))),
                    largest.reading());
        }
        if (order.size() > TERMS + 1) {
            double rest = order.stream().skip(TERMS + 1).mapToDouble(c -> part(sum, c, size)).sum();
            sheet.line(
                    "inspect.microscope.other-channels",
                    Integer.toString(order.size() - TERMS - 1),
                    Numbers.exactly(rest));
        }
    }

    private static double part(Arithmetic.WeightedSum sum, int channel, int size) {
        return sum.terms().subList(channel * size, (channel + 1) * size).stream()
                .mapToDouble(Term::product)
                .sum();
    }

    private void showTerms(List<Term> largestFirst) {
        for (Term term : largestFirst.stream().limit(TERMS).toList()) {
            String input =
                    term.reading()
                            .source()
                            .map(source -> Integer.toString(source.channel()))
                            .orElse("");
            sheet.term(
                    texts.now(
                            "inspect.microscope.term",
                            input,
                            Numbers.shortly(term.reading().x()),
                            Numbers.shortly(term.weight()),
                            Numbers.shortly(term.product())),
                    term.reading());
        }
        if (largestFirst.size() > TERMS) {
            double rest = largestFirst.stream().skip(TERMS).mapToDouble(Term::product).sum();
            sheet.line(
                    "inspect.microscope.other-terms",
                    Integer.toString(largestFirst.size() - TERMS),
                    Numbers.shortly(rest));
        }
    }
}
