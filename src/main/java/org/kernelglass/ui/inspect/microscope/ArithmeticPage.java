package org.kernelglass.ui.inspect.microscope;

import java.util.List;
import org.kernelglass.inspection.arithmetic.Arithmetic;
import org.kernelglass.inspection.arithmetic.Reading;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.Numbers;

/** How one value comes about, in numbers. FX thread. */
final class ArithmeticPage {

    private final Sheet sheet;
    private final Texts texts;

    ArithmeticPage(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    void show(Arithmetic arithmetic) {
        if (arithmetic instanceof Arithmetic.WeightedSum sum) {
            new SumPages(sheet, texts).show(sum);
        } else if (arithmetic instanceof Arithmetic.Extreme extreme) {
            show(extreme);
        } else if (arithmetic instanceof Arithmetic.Mean mean) {
            show(mean);
        } else if (arithmetic instanceof Arithmetic.Normalized normalized) {
            show(normalized);
        } else if (arithmetic instanceof Arithmetic.Softmax softmax) {
            show(softmax);
        } else if (arithmetic instanceof Arithmetic.Added added) {
            show(added);
        } else if (arithmetic instanceof Arithmetic.OfOneNumber one) {
            show(one);
        }
    }

    private void show(Arithmetic.Extreme extreme) {
        sheet.getChildren()
                .add(
                        sheet.readings(
                                extreme.readings(),
                                extreme.window().width(),
                                at -> at == extreme.winner()));
        boolean maximum = extreme.take() == Pool.Take.MAXIMUM;
        sheet.line(maximum ? "inspect.microscope.maximum" : "inspect.microscope.minimum");
    }

    private void show(Arithmetic.Mean mean) {
        sheet.getChildren()
                .add(sheet.readings(mean.readings(), mean.window().width(), at -> false));
        sheet.line(
                "inspect.microscope.mean",
                Numbers.exactly(mean.sum()),
                Integer.toString(mean.count()));
    }

    private void show(Arithmetic.Normalized normalized) {
        Arithmetic.Scaling numbers = normalized.scaling();
        sheet.term(
                texts.now("inspect.microscope.x", Numbers.exactly(normalized.reading().x())),
                normalized.reading());
        sheet.line("inspect.microscope.mean-of", Numbers.exactly(numbers.mean()));
        sheet.line("inspect.microscope.variance", Numbers.exactly(numbers.variance()));
        sheet.line("inspect.microscope.gamma", Numbers.exactly(numbers.gamma()));
        sheet.line("inspect.microscope.beta", Numbers.exactly(numbers.beta()));
        sheet.line("inspect.microscope.normalized", Numbers.shortly(numbers.epsilon()));
    }

    private void show(Arithmetic.Softmax softmax) {
        List<Reading> logits = softmax.logits();
        for (int at = 0; at < Math.min(logits.size(), 12); at++) {
            sheet.term(
                    texts.now(
                            "inspect.microscope.logit",
                            Integer.toString(at),
                            Numbers.exactly(logits.get(at).x())),
                    logits.get(at));
        }
        sheet.line("inspect.microscope.softmax", Integer.toString(softmax.channel()));
    }

    private void show(Arithmetic.Added added) {
        for (int branch = 0; branch < added.readings().size(); branch++) {
            Reading reading = added.readings().get(branch);
            boolean last = branch == added.readings().size() - 1;
            sheet.term(
                    texts.now(
                            last ? "inspect.microscope.shortcut" : "inspect.microscope.branch",
                            Integer.toString(branch),
                            Numbers.exactly(reading.x())),
                    reading);
        }
    }

    private void show(Arithmetic.OfOneNumber one) {
        sheet.term(
                texts.now("inspect.microscope.x", Numbers.exactly(one.reading().x())),
                one.reading());
        if (one instanceof Arithmetic.Concatenated concatenated) {
            sheet.line("inspect.microscope.concat", Integer.toString(concatenated.branch()));
        } else if (one instanceof Arithmetic.Passed) {
            sheet.line("inspect.microscope.dropout");
        } else if (one instanceof Arithmetic.Moved) {
            sheet.line("inspect.microscope.moved");
        }
    }
}
