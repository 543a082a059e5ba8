package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.dataset.augmentation.AugmentationKinds;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.network.LayerStack;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.training.advice.Setup;
import org.kernelglass.ui.workspace.PlanTarget;

/**
 * Something that a sweep can vary in a set-up.
 *
 * @param id as {@link org.kernelglass.experiment.Setting} names it
 * @param title for people
 * @param value what it is now, as text
 * @param choices what else it may be, where that can be listed
 */
record Target(String id, Message title, String value, List<String> choices) {

    private static final String AUGMENT = "augment";

    Target {
        choices = List.copyOf(choices);
    }

    /** The settings of a layer, its kind last. */
    static List<Target> ofLayer(AddressedLayer addressed) {
        String address = addressed.address().text();
        LayerKind kind = addressed.layer().kind();
        List<Target> all = new ArrayList<>();
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            all.add(
                    new Target(
                            address + "." + parameter.key(),
                            Message.of(
                                    "lab.target.layer",
                                    kind.id(),
                                    address,
                                    Message.of("layer.parameter." + parameter.key() + ".title")),
                            parameter.text(),
                            choices(parameter.type())));
        }
        if (!(kind instanceof ContainerKind)) {
            all.add(
                    new Target(
                            address,
                            Message.of("lab.target.kind", kind.id(), address),
                            kind.id(),
                            kinds()));
        }
        return all;
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        LayerKinds.ALL.stream()
                .filter(kind -> !(kind instanceof ContainerKind))
                .forEach(kind -> kinds.add(kind.id()));
        kinds.add("off");
        return kinds;
    }

    private static List<String> choices(ParameterType<?> type) {
        if (type instanceof ParameterType.Flag) {
            return List.of("true", "false");
        }
        if (type instanceof ParameterType.Choice<?> choice) {
            return choice.choices().stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
        return List.of();
    }

    static List<Target> ofPlan(Setup setup) {
        List<Target> all = new ArrayList<>();
        for (PlanTarget target : PlanTarget.of(setup.plan())) {
            all.add(new Target(target.id(), target.title(), target.value(), target.choices()));
        }
        String now = String.join("+", setup.augmentation());
        all.add(
                new Target(
                        AUGMENT,
                        Message.of("lab.target.augment"),
                        now.isEmpty() ? "none" : now,
                        augmentations()));
        return all;
    }

    private static List<String> augmentations() {
        return Stream.concat(
                        Stream.of("none"), AugmentationKinds.ALL.stream().map(kind -> kind.id()))
                .toList();
    }

    /** What of the set-up has that name; empty where nothing has. */
    static Optional<Target> find(Setup setup, String id) {
        return all(setup).stream().filter(target -> target.id().equals(id)).findFirst();
    }

    private static List<Target> all(Setup setup) {
        List<Target> all = new ArrayList<>(ofPlan(setup));
        AddressedLayer.all(setup.stack()).forEach(layer -> all.addAll(ofLayer(layer)));
        return all;
    }

    /** What it is called, as far as the stack has it. */
    static Message title(LayerStack stack, String id) {
        if (id.isEmpty() || !Character.isDigit(id.charAt(0))) {
            return id.equals(AUGMENT) ? Message.of("lab.target.augment") : PlanTarget.title(id);
        }
        return AddressedLayer.all(stack).stream()
                .flatMap(layer -> ofLayer(layer).stream())
                .filter(target -> target.id().equals(id))
                .map(Target::title)
                .findFirst()
                .orElse(Message.of("lab.target.other", id));
    }
}
