package org.kernelglass.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem.Severity;

/**
 * What is wrong with a stack whatever its input: ids that are not unique, containers with too few
 * or too many branches.
 */
final class StructureCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final Set<String> ids = new HashSet<>();
    private final List<LayerProblem> problems = new ArrayList<>();

    private StructureCheck() {}

    static List<LayerProblem> of(LayerStack stack) {
        StructureCheck check = new StructureCheck();
        AddressedLayer.all(stack).forEach(check::layer);
        return check.problems;
    }

    private void layer(AddressedLayer entry) {
        StackLayer layer = entry.layer();
        if (!ID.matcher(layer.id()).matches()) {
            say(entry, Severity.ERROR, Message.of("network.problem.id", layer.id()));
        } else if (!ids.add(layer.id())) {
            say(entry, Severity.ERROR, Message.of("network.problem.same-id", layer.id()));
        }
        if (entry.active()) {
            branches(entry);
        }
    }

    private void branches(AddressedLayer entry) {
        StackLayer layer = entry.layer();
        int count = layer.branches().size();
        if (!(layer.kind() instanceof ContainerKind kind)) {
            if (count > 0) {
                say(
                        entry,
                        Severity.ERROR,
                        Message.of("network.problem.no-container", layer.kind().id()));
            }
            return;
        }
        if (count < kind.minimumBranches() || count > kind.maximumBranches()) {
            say(entry, Severity.ERROR, wrongCount(kind, count));
        }
        for (int branch = 0; branch < count; branch++) {
            if (layer.branches().get(branch).layers().stream().noneMatch(StackLayer::enabled)) {
                say(entry, Severity.WARNING, Message.of("network.warning.empty-branch", branch));
            }
        }
    }

    private static Message wrongCount(ContainerKind kind, int count) {
        return kind.minimumBranches() == kind.maximumBranches()
                ? Message.of(
                        "network.problem.branches-exact", kind.id(), kind.minimumBranches(), count)
                : Message.of(
                        "network.problem.branches",
                        kind.id(),
                        kind.minimumBranches(),
                        kind.maximumBranches(),
                        count);
    }

    private void say(AddressedLayer entry, Severity severity, Message message) {
        problems.add(
                new LayerProblem(entry.layer().id(), entry.address().text(), severity, message));
    }
}
