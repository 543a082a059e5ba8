package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.CLASS_COLLAPSE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/** The network looks at nothing: it names one class, or does no better than guessing. */
final class ClassCollapse implements Check {

    /** Epochs after which something should have been learned. */
    private static final int EPOCHS = 2;

    /** A loss this near to that of guessing has learned nothing. */
    private static final double LOSS = 0.97;

    /** Accuracy above the most frequent class by less than this is no better than guessing. */
    private static final double MARGIN = 0.03;

    /** Images that must have been looked at to say that all predictions are one class. */
    private static final long IMAGES = 20;

    private static final double ONE_CLASS = 0.95;

    /** The same class may really be this frequent. */
    private static final double FREQUENT = 0.8;

    @Override
    public List<Finding> look(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        boolean warm = epochs.size() >= EPOCHS + Math.ceil(run.plan().warmupEpochs());
        if (!warm) {
            return List.of();
        }
        Optional<Message> oneClass = run.confusion().flatMap(ClassCollapse::oneClass);
        Optional<Message> evidence = oneClass.isPresent() ? oneClass : guesses(run);
        return evidence.map(sentence -> finding(sentence, since(run, epochs))).stream().toList();
    }

    private static Optional<Message> oneClass(long[][] confusion) {
        long[] predicted =
                IntStream.range(0, confusion.length)
                        .mapToLong(c -> Arrays.stream(confusion).mapToLong(row -> row[c]).sum())
                        .toArray();
        long all = Arrays.stream(predicted).sum();
        long most = Arrays.stream(predicted).max().orElse(0);
        long largest =
                Arrays.stream(confusion).mapToLong(r -> Arrays.stream(r).sum()).max().orElse(0);
        boolean collapsed = all >= IMAGES && most >= ONE_CLASS * all && largest <= FREQUENT * all;
        return collapsed
                ? Optional.of(Message.of("advice.collapse.one-class", most, all))
                : Optional.empty();
    }

    private static Optional<Message> guesses(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        for (EpochDone epoch : epochs.subList(epochs.size() - EPOCHS, epochs.size())) {
            if (!guesses(run, epoch)) {
                return Optional.empty();
            }
        }
        double top1 = judged(epochs.get(epochs.size() - 1)).top1();
        return Optional.of(Message.of("advice.collapse.guesses", top1, run.largestShare()));
    }

    private static boolean guesses(Observation run, EpochDone epoch) {
        Metrics metrics = judged(epoch);
        return metrics.top1() < run.largestShare() + MARGIN * (1 - run.largestShare())
                && metrics.loss() > LOSS * run.guessingLoss();
    }

    /** Validation, where there is one: training loss may be of softened targets. */
    private static Metrics judged(EpochDone epoch) {
        return epoch.validation().orElse(epoch.training());
    }

    private static int since(Observation run, List<EpochDone> epochs) {
        int index = epochs.size() - 1;
        while (index > 0 && guesses(run, epochs.get(index - 1))) {
            index--;
        }
        return epochs.get(index).epoch();
    }

    private static Finding finding(Message sentence, int since) {
        return new Finding(
                CLASS_COLLAPSE,
                Severity.SERIOUS,
                sentence,
                since,
                List.of(Remedy.LOWER_RATE, Remedy.CLASS_WEIGHTS, Remedy.WARM_UP));
    }
}
