package org.kernelglass.ui.inspect.excite;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.SplitImages;

/**
 * The images of the network that is looked into: a run's own while it lives, else those of its
 * dataset, opened when they are first wanted and closed when another network comes. FX thread.
 */
final class TrainingImages {

    private final InspectModel model;
    private RunImages open;

    TrainingImages(InspectModel model) {
        this.model = model;
        model.networkProperty().addListener((observed, was, is) -> close());
    }

    /**
     * @param then told on the FX thread, unless another network has come meanwhile
     * @param refused told instead
     */
    void with(Consumer<SplitImages> then, Consumer<Refusal> refused) {
        InspectedNetwork network = model.networkProperty().get();
        if (network.run().isEmpty()) {
            living().ifPresentOrElse(
                            then,
                            () ->
                                    refused.accept(
                                            new Refusal(Message.of("workflow.problem.run-over"))));
        } else if (open != null) {
            then.accept(open);
        } else {
            open(network, network.run().get(), then, refused);
        }
    }

    private Optional<SplitImages> living() {
        return Optional.ofNullable(model.workspace().runProperty().get())
                .flatMap(LiveRun::subject)
                .map(subject -> subject.images());
    }

    private void open(
            InspectedNetwork network,
            Path run,
            Consumer<SplitImages> then,
            Consumer<Refusal> refused) {
        Workspace workspace = model.workspace();
        workspace
                .background()
                .run(
                        () ->
                                workspace
                                        .useCases()
                                        .inspect()
                                        .images(run, RunWatch.NOBODY, new RunControl()),
                        images -> opened(network, images, then),
                        refusal -> {
                            if (network == model.networkProperty().get()) {
                                refused.accept(refusal);
                            }
                        });
    }

    private void opened(InspectedNetwork network, RunImages images, Consumer<SplitImages> then) {
        if (network != model.networkProperty().get() || open != null) {
            images.close();
        } else {
            open = images;
        }
        if (network == model.networkProperty().get()) {
            then.accept(open);
        }
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
