package org.kernelglass.ui.evaluate.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.workflow.ChangeEffect;

/** What a change did, in sentences: the answer, and what is and is not compared. */
final class EffectWords {

    private EffectWords() {}

    static List<Message> of(ChangeEffect effect) {
        List<Message> sentences = new ArrayList<>();
        sentences.add(
                effect.answer().sentence(name(effect.runBefore()), name(effect.runAfter())));
        sentences.add(Message.of("errors.effect.compared", effect.compared()));
        if (effect.relabelled().images() > 0) {
            sentences.add(
                    Message.of(
                            "errors.effect.relabelled",
                            effect.relabelled().images(),
                            effect.relabelled().before(),
                            effect.relabelled().after()));
        }
        if (effect.left() > 0 || effect.came() > 0) {
            sentences.add(Message.of("errors.effect.others", effect.left(), effect.came()));
        }
        sentences.add(Message.of("errors.effect.one-seed"));
        return sentences;
    }

    private static String name(Path run) {
        return run.toAbsolutePath().normalize().getFileName().toString();
    }
}
