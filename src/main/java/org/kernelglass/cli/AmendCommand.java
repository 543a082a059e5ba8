package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass amend}. */
@Command(name = "amend", sortOptions = false)
final class AmendCommand extends UseCaseCommand {

    @Parameters(paramLabel = "PROJECT", descriptionKey = "project-to-amend")
    private Path project;

    @Option(names = "--image", paramLabel = "NAME", descriptionKey = "image-to-amend")
    private List<String> images = new ArrayList<>();

    @Option(names = "--class", paramLabel = "CLASS", descriptionKey = "amended-class")
    private String label;

    @Option(names = "--move", paramLabel = "train|validation|test")
    private String side;

    @Option(names = "--exclude")
    private boolean exclude;

    @Option(names = "--undo")
    private boolean undo;

    AmendCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        show(overlay());
        return CommandLineDoor.SUCCESS;
    }

    private Overlay overlay() {
        boolean changes = label != null || side != null || exclude;
        if (changes == undo && !images.isEmpty() || (changes || undo) && images.isEmpty()) {
            throw new WrongUse(
                    Message.of("cli.amend.incomplete"),
                    Message.of("cli.hint.help", "kernelglass amend"));
        }
        if (images.isEmpty()) {
            return useCases().amend().read(project);
        }
        if (undo) {
            return useCases().amend().undo(project, images);
        }
        UnaryOperator<Amendment> change = change();
        return stoppable(
                control ->
                        useCases()
                                .amend()
                                .amend(
                                        project,
                                        images,
                                        change,
                                        new TerminalWatch(console()),
                                        control));
    }

    private UnaryOperator<Amendment> change() {
        Split target =
                side == null ? null : reading(() -> Choice.of(Split.class).parse("--move", side));
        return amendment -> {
            Amendment labelled = label == null ? amendment : amendment.relabelled(label);
            Amendment moved = target == null ? labelled : labelled.movedTo(target);
            return exclude ? moved.withoutPart() : moved;
        };
    }

    private void show(Overlay overlay) {
        if (json()) {
            JsonAnswer answer = new JsonAnswer();
            answer.putEach("amendments", overlay.amendments(), AmendCommand::fill);
            answer.printTo(console());
            return;
        }
        say("cli.amend.count", overlay.amendments().size());
        for (Amendment amendment : overlay.amendments()) {
            console().out().println("  " + amendment.image() + "  " + text(amendment));
        }
    }

    private static void fill(Amendment amendment, JsonAnswer object) {
        object.put("image", amendment.image())
                .put("sha256", amendment.hash())
                .put("class", amendment.label().orElse(null))
                .put("split", amendment.side().map(Choice.of(Split.class)::format).orElse(null))
                .put("excluded", amendment.excluded());
    }

    private String text(Amendment amendment) {
        return Stream.of(
                        amendment.label().map(name -> Message.of("cli.amend.class", name)),
                        amendment
                                .side()
                                .map(Choice.of(Split.class)::format)
                                .map(name -> Message.of("cli.amend.moved", name)),
                        amendment.excluded()
                                ? java.util.Optional.of(Message.of("cli.amend.excluded"))
                                : java.util.Optional.<Message>empty())
                .flatMap(java.util.Optional::stream)
                .map(console()::text)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
