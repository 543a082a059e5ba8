package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kernelglass.experiment.Axis;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.Assignment;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.StackDesign;
import picocli.CommandLine.Option;

/**
 * The options that say which network: a template or a project, its input, and settings changed in
 * it.
 */
final class DesignOptions {

    private static final String DEFAULT_TEMPLATE = "article";
    private static final int LARGEST_SIDE = 16_384;
    private static final Pattern INPUT =
            Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})(?:[xX×](\\d{1,5}))?");

    @Option(names = "--template", paramLabel = "NAME")
    private String template;

    @Option(names = "--project", paramLabel = "FILE")
    private Path project;

    @Option(names = "--input", paramLabel = "HxWxC")
    private String input;

    @Option(names = "--set", paramLabel = "ADDRESS.PARAMETER=VALUE")
    private List<String> changes = new ArrayList<>();

    /** Whether a template or a project was named. */
    boolean named() {
        return template != null || project != null;
    }

    /** The template or project; the article's network where neither is named. */
    Design base(Designs designs) {
        if (template != null && project != null) {
            throw new WrongUse(Message.of("cli.problem.template-and-project"));
        }
        if (project != null) {
            return designs.ofProject(project);
        }
        return UseCaseCommand.reading(
                () -> designs.ofTemplate(template == null ? DEFAULT_TEMPLATE : template));
    }

    /**
     * As {@link #base}; where neither a template nor a project is named, of the project in whose
     * folder the command was given.
     */
    Design baseHere(Designs designs) {
        Optional<Path> here = named() ? Optional.empty() : designs.projectAt(here());
        return here.isPresent() ? designs.ofProject(here.get()) : base(designs);
    }

    /** The folder of the project that is named, or in which the command was given. */
    Optional<Path> owner(Designs designs) {
        return Optional.ofNullable(project)
                .flatMap(designs::projectAt)
                .or(() -> designs.projectAt(here()));
    }

    private static Path here() {
        return Path.of(System.getProperty("user.dir"));
    }

    /** The changes as a sweep reads them: several values for each. */
    List<Axis> axes() {
        return once(changes.stream().map(Axis::parse).toList(), Axis::target);
    }

    StackDesign stack(Design base) {
        return new StackDesign(
                base.stack(),
                once(changes.stream().map(Assignment::parse).toList(), Assignment::target));
    }

    private static <T> List<T> once(List<T> given, Function<T, String> target) {
        Set<String> known = new HashSet<>();
        given.stream()
                .map(target)
                .filter(name -> !known.add(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new WrongUse(
                                    Message.of("cli.problem.twice", name),
                                    Message.of("cli.hint.set-once"));
                        });
        return given;
    }

    /**
     * The size that was asked for, {@code [channels, height, width]}; channels are 1 where they are
     * left out.
     */
    Optional<TensorShape> input() {
        if (input == null) {
            return Optional.empty();
        }
        Matcher matcher = INPUT.matcher(input.trim());
        if (!matcher.matches()) {
            throw wrongInput();
        }
        int height = Integer.parseInt(matcher.group(1));
        int width = Integer.parseInt(matcher.group(2));
        int channels = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        if (Math.min(height, width) < 1
                || Math.max(height, width) > LARGEST_SIDE
                || (channels != 1 && channels != 3)) {
            throw wrongInput();
        }
        return Optional.of(TensorShape.image(channels, height, width));
    }

    private WrongUse wrongInput() {
        return new WrongUse(Message.of("cli.problem.input", input), Message.of("cli.hint.input"));
    }
}
