package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem;
import org.kernelglass.network.LayerReport;
import org.kernelglass.network.StackReport;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kernelglass describe}: exit code 1 where the stack cannot run. */
@Command(name = "describe")
final class DescribeCommand extends UseCaseCommand {

    @Mixin private DesignOptions options;

    @Option(names = "--classes", paramLabel = "N")
    private String classes;

    @Option(names = "--save", paramLabel = "FILE")
    private Path save;

    DescribeCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        Design base = options.base(useCases().designs());
        int count = reading(() -> count(base));
        TensorShape input = options.input().orElse(base.data().preprocessing().shape());
        StackReport report =
                reading(() -> useCases().describe().describe(options.stack(base), input, count));
        if (save != null) {
            useCases().designs().save(save, project(base, input, count));
        }
        if (json()) {
            object(report).printTo(console());
        } else {
            print(report);
        }
        if (save != null) {
            console().note(Message.of("cli.saved", save.toString()));
        }
        return report.errors().isEmpty() ? CommandLineDoor.SUCCESS : CommandLineDoor.FAILED;
    }

    private int count(Design base) {
        return classes == null
                ? base.classes()
                : new WholeNumber(1, 1_000_000).parse("--classes", classes);
    }

    private Project project(Design base, TensorShape input, int count) {
        return new Project(
                new DataOptions().apply(base.data(), Optional.of(input)),
                options.stack(base).forClasses(count),
                base.plan());
    }

    private JsonAnswer object(StackReport report) {
        JsonAnswer answer =
                new JsonAnswer().put("input", report.input()).put("classes", report.classes());
        answer.putEach("layers", report.layers(), this::layer);
        answer.put("total_parameters", report.total().parameters())
                .put("total_trainable_parameters", report.total().trainable())
                .put("total_multiply_adds", report.total().multiplyAdds())
                .put("total_activation_bytes", report.total().activationBytes())
                .putEach("problems", report.problems(), this::problem);
        if (!report.errors().isEmpty()) {
            answer.put("error", console().text(report.errors().get(0).located()));
        }
        return answer;
    }

    private void layer(LayerReport layer, JsonAnswer object) {
        object.put("address", layer.address())
                .put("kind", layer.kindId())
                .put("enabled", layer.enabled());
        layer.output()
                .ifPresentOrElse(
                        shape -> object.put("output_shape", shape),
                        () -> object.putNull("output_shape"));
        object.put("parameters", layer.cost().parameters())
                .put("multiply_adds", layer.cost().multiplyAdds())
                .put("activation_bytes", layer.cost().activationBytes());
        layer.field()
                .ifPresentOrElse(
                        field ->
                                object.putNumbers("receptive_field", field.height(), field.width()),
                        () -> object.putNull("receptive_field"));
        object.putEach("problems", layer.problems(), this::problem);
    }

    private void problem(LayerProblem problem, JsonAnswer object) {
        object.put("address", problem.address())
                .put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT))
                .put("message", console().text(problem.message()));
    }

    private void print(StackReport report) {
        row(
                text("cli.describe.address"),
                text("cli.describe.kind"),
                text("cli.describe.output"),
                text("cli.describe.parameters"),
                text("cli.describe.multiply-adds"),
                text("cli.describe.field"));
        for (LayerReport layer : report.layers()) {
            row(
                    layer.address(),
                    layer.kindId(),
                    layer.output().map(TensorShape::display).orElse("?"),
                    "%,d".formatted(layer.cost().parameters()),
                    "%,d".formatted(layer.cost().multiplyAdds()),
                    layer.field().map(f -> f.height() + "×" + f.width()).orElse("?"));
        }
        say(
                "cli.describe.total",
                report.total().parameters(),
                report.total().multiplyAdds(),
                report.total().activationBytes() / 1e6);
        report.problems()
                .forEach(
                        problem ->
                                console()
                                        .note(
                                                Message.of(
                                                        problem.isError()
                                                                ? "cli.error"
                                                                : "cli.warning",
                                                        problem.located())));
    }

    private void row(
            String address,
            String kind,
            String output,
            String parameters,
            String multiplyAdds,
            String field) {
        console()
                .out()
                .println(
                        Column.left(address, 8)
                                + " "
                                + Column.left(kind, 20)
                                + Column.right(output, 15)
                                + Column.right(parameters, 13)
                                + Column.right(multiplyAdds, 15)
                                + Column.right(field, 11));
    }

    private String text(String key) {
        return console().text(Message.of(key));
    }
}
