package org.kernelglass.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kernelglass.inspection.arithmetic.ExplainedValue;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.inspection.arithmetic.Term;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.message.Message;

/** A value explained, in numbers that add up before the eyes. */
record ExplanationText(Console console) {

    /** Terms of a dense layer that are shown one by one; the others are summed up. */
    private static final int SHOWN = 32;

    void print(Explanation explanation) {
        value(explanation.value());
        explanation
                .receptiveField()
                .ifPresentOrElse(
                        area ->
                                say(
                                        "cli.explain.field",
                                        area.firstRow(),
                                        area.lastRow(),
                                        area.firstColumn(),
                                        area.lastColumn()),
                        () -> say("cli.explain.padding-only"));
        for (ExplainedValue next : explanation.after()) {
            console.out().println();
            value(next);
        }
    }

    private void value(ExplainedValue value) {
        ValuePosition at = value.position();
        say(
                "cli.explain.value",
                value.address() + " " + value.kindId(),
                at.channel(),
                at.row(),
                at.column(),
                text("cli.explain." + ExplanationJson.word(value.arithmetic()).replace('_', '-')));
        LinearForm form = LinearForm.of(value.arithmetic());
        terms(form);
        if (form.bias() != 0) {
            line(text("cli.explain.bias"), number(form.bias()));
        }
        line(text("cli.explain.sum"), number(value.value()));
        value.engine().ifPresent(engine -> line(text("cli.explain.engine"), number(engine)));
    }

    private void terms(LinearForm form) {
        List<Term> terms =
                form.terms().size() <= SHOWN
                        ? form.terms()
                        : form.terms().stream()
                                .sorted(
                                        Comparator.comparingDouble(
                                                term -> -Math.abs(LinearForm.product(term))))
                                .limit(SHOWN)
                                .toList();
        terms.forEach(this::term);
        if (terms.size() < form.terms().size()) {
            double all = form.terms().stream().mapToDouble(LinearForm::product).sum();
            double shown = terms.stream().mapToDouble(LinearForm::product).sum();
            String rest =
                    console.text(
                            Message.of("cli.explain.rest", form.terms().size() - terms.size()));
            line(rest, number(all - shown));
        }
    }

    private void term(Term term) {
        String where =
                term.reading()
                        .source()
                        .map(at -> at.channel() + "," + at.row() + "," + at.column())
                        .orElseGet(() -> text("cli.explain.padding"));
        String input = Column.right(number(term.reading().x()), 14);
        String product =
                Double.isNaN(term.weight())
                        ? ""
                        : " × " + Column.right(number(term.weight()), 12) + " = ";
        String result =
                Double.isNaN(term.weight())
                        ? ""
                        : Column.right(number(LinearForm.product(term)), 14);
        console.out().println("  " + Column.left(where, 16) + input + product + result);
    }

    private void line(String name, String number) {
        console.out().println("  " + Column.left(name, 46) + Column.right(number, 16));
    }

    private static String number(double value) {
        return Double.isInfinite(value)
                ? (value < 0 ? "−∞" : "∞")
                : String.format(Locale.ROOT, "%.6f", value);
    }

    private String text(String key) {
        return console.text(Message.of(key));
    }

    private void say(String key, Object... arguments) {
        console.print(Message.of(key, arguments));
    }
}
