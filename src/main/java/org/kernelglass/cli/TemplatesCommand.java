package org.kernelglass.cli;

import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.network.Template;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;

/** {@code kernelglass templates}. */
@Command(name = "templates")
final class TemplatesCommand extends UseCaseCommand {

    TemplatesCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        List<Template> templates = useCases().designs().templates();
        if (json()) {
            new JsonAnswer()
                    .putEach(
                            "templates",
                            templates,
                            (template, object) ->
                                    object.put("name", template.id())
                                            .put("title", console().text(template.title()))
                                            .put("help", console().text(template.help()))
                                            .put("input", template.input()))
                    .printTo(console());
        } else {
            templates.forEach(
                    template ->
                            console()
                                    .out()
                                    .printf(
                                            "%-16s %-9s %s%n",
                                            template.id(),
                                            template.input().display(),
                                            console().text(template.help())));
        }
        return CommandLineDoor.SUCCESS;
    }
}
