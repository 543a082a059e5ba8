package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ChangeEffect;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kernelglass effect}. */
@Command(name = "effect")
final class EffectCommand extends UseCaseCommand {

    @Parameters(index = "0", paramLabel = "RUN_BEFORE", descriptionKey = "run-before")
    private Path before;

    @Parameters(index = "1", paramLabel = "RUN_AFTER", descriptionKey = "run-after")
    private Path after;

    EffectCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        ChangeEffect effect = PredictionAdvice.where("validation", this::effect);
        if (json()) {
            object(effect).printTo(console());
        } else {
            print(effect);
        }
        return CommandLineDoor.SUCCESS;
    }

    private ChangeEffect effect() {
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(control -> useCases().effect().between(before, after, watch, control));
    }

    private JsonAnswer object(ChangeEffect effect) {
        JsonAnswer answer =
                new JsonAnswer()
                        .put("before", before.toString())
                        .put("after", after.toString())
                        .put("compared_images", effect.compared());
        estimate(answer, "accuracy_before", effect.accuracyBefore());
        estimate(answer, "accuracy_after", effect.accuracyAfter());
        estimate(answer, "difference", effect.answer().difference());
        answer.put("p", effect.answer().test().p())
                .put("verdict", effect.answer().verdict().name().toLowerCase(Locale.ROOT))
                .put("relabelled_images", effect.relabelled().images())
                .put("relabelled_right_before", effect.relabelled().before())
                .put("relabelled_right_after", effect.relabelled().after())
                .put("left_images", effect.left())
                .put("came_images", effect.came());
        answer.putEach(
                "classes",
                IntStream.range(0, effect.classes().size()).boxed().toList(),
                (label, object) ->
                        object.put("class", effect.classes().get(label))
                                .put("images", effect.before().support(label))
                                .put("recall_before", recall(effect.before(), label))
                                .put("recall_after", recall(effect.after(), label)));
        return answer;
    }

    private static void estimate(JsonAnswer answer, String key, Estimate estimate) {
        answer.put(key, estimate.value())
                .put(key + "_low", estimate.low())
                .put(key + "_high", estimate.high());
    }

    private static double recall(ConfusionMatrix matrix, int label) {
        return matrix.ofActual(label, label);
    }

    private void print(ChangeEffect effect) {
        effect.sentences().forEach(console()::print);
        line(
                Message.of("errors.effect.accuracy"),
                effect.accuracyBefore().value(),
                effect.accuracyAfter().value());
        for (int label = 0; label < effect.classes().size(); label++) {
            line(
                    Message.of(
                            "errors.effect.recall",
                            effect.classes().get(label),
                            effect.before().support(label)),
                    recall(effect.before(), label),
                    recall(effect.after(), label));
        }
    }

    private void line(Message figure, double was, double is) {
        say("cli.effect.line", figure, percent(was), percent(is));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
