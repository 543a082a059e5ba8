package org.kernelglass.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Assignment;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackAddress;
import org.kernelglass.training.advice.Setup;

/**
 * One thing that a candidate changes, as the command line writes it.
 *
 * @param target {@code 0.kernel}: a setting of the layer at an address; {@code 1}: the kind of that
 *     layer; {@code lr}: a setting of the plan; {@code augment}: the augmentations
 * @param value its text
 */
public record Setting(String target, String value) {

    private static final String AUGMENT = "augment";
    private static final String NONE = "none";
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+(?:[eE]-?\\d+)?");

    /**
     * The set-up with the change.
     *
     * @throws Refusal if there is no such layer or setting, or the value is out of bounds; the
     *     sentence names them
     */
    public Setup applyTo(Setup setup) {
        if (target.equals(AUGMENT)) {
            return new Setup(setup.stack(), setup.plan(), augmentation());
        }
        if (target.isEmpty() || !Character.isDigit(target.charAt(0))) {
            return new Setup(
                    setup.stack(),
                    PlanChange.apply(setup.plan(), target, value),
                    setup.augmentation());
        }
        LayerStack stack =
                namesLayer()
                        ? swapped(setup.stack())
                        : Assignment.parse(target + "=" + value).applyTo(setup.stack());
        return new Setup(stack, setup.plan(), setup.augmentation());
    }

    private boolean namesLayer() {
        return target.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private LayerStack swapped(LayerStack stack) {
        StackAddress address = StackAddress.parse(target);
        try {
            return address.change(stack, layer -> KindSwap.apply(layer, value));
        } catch (Refusal refusal) {
            throw new Refusal(
                    Message.of("network.problem.at-layer", target, refusal.problem()),
                    refusal.hint().orElse(null));
        }
    }

    private List<String> augmentation() {
        if (value.equals(NONE)) {
            return List.of();
        }
        List<String> texts = Stream.of(PLUS.split(value)).map(String::trim).toList();
        texts.forEach(AugmentationText::parse);
        return texts;
    }

    /** Its value, where that is a number. */
    public OptionalDouble number() {
        return NUMBER.matcher(value).matches()
                ? OptionalDouble.of(Double.parseDouble(value))
                : OptionalDouble.empty();
    }

    /** As the command line writes it: {@code 0.kernel=3}. */
    public String text() {
        return target + "=" + value;
    }
}
