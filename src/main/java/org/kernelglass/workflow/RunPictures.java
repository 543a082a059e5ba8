package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.kernelglass.export.ConfusionPicture;
import org.kernelglass.export.CurvePicture;
import org.kernelglass.export.KernelPicture;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * The pictures that a run leaves in its folder: its curves, its confusion matrix, its first layer's
 * kernels.
 */
public final class RunPictures {

    private static final String CURVES = "curves.png";
    private static final String CONFUSION = "confusion-matrix.png";
    private static final String KERNELS = "first-layer-kernels.png";
    private static final List<String> NAMES = List.of(CURVES, CONFUSION, KERNELS);
    private static final int KERNEL_RANK = 4;

    private final Sentences sentences;

    /**
     * @param sentences the language of what is written on them
     */
    public RunPictures(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What is written beside them, in their language. */
    String words(org.kernelglass.message.Message message) {
        return sentences.render(message);
    }

    /** Those that a run has left already. */
    static List<Path> standing(Path run) {
        return NAMES.stream().map(run::resolve).filter(Files::exists).toList();
    }

    /**
     * Makes those for which there is something to draw.
     *
     * @return the files made
     * @throws org.kernelglass.message.Refusal if they cannot be written
     */
    List<Path> make(
            RunFolder folder,
            NetworkProgram program,
            List<String> classes,
            Optional<TestFigures> test) {
        List<Path> made = new ArrayList<>();
        List<MetricsRow> epochs = MetricsFile.read(folder.path());
        if (!epochs.isEmpty()) {
            Path curves = folder.path().resolve(CURVES);
            new CurvePicture(sentences).write(epochs, curves);
            made.add(curves);
        }
        test.ifPresent(
                figures -> {
                    Path confusion = folder.path().resolve(CONFUSION);
                    new ConfusionPicture(sentences).write(figures.confusion(), classes, confusion);
                    made.add(confusion);
                });
        kernels(folder, program).ifPresent(made::add);
        return made;
    }

    private Optional<Path> kernels(RunFolder folder, NetworkProgram program) {
        Optional<String> name = firstKernels(program);
        Optional<Tensor> kernels =
                name.flatMap(
                        array ->
                                folder.checkpoints()
                                        .loadWeights(Pointer.BEST)
                                        .map(best -> best.weights().get(array)));
        return kernels.map(
                tensor -> {
                    Path file = folder.path().resolve(KERNELS);
                    new KernelPicture(sentences)
                            .write(tensor, layerOf(program.steps(), name.orElseThrow()), file);
                    return file;
                });
    }

    /** The layer as people call it, {@code 0 Conv2D}. */
    private static String layerOf(List<ProgramStep> steps, String array) {
        String id = array.substring(0, array.indexOf('/'));
        return all(steps)
                .filter(step -> step.layerId().equals(id))
                .map(step -> step.address() + " " + step.kindId())
                .findFirst()
                .orElse(id);
    }

    private static Stream<ProgramStep.Single> all(List<ProgramStep> steps) {
        return steps.stream()
                .flatMap(
                        step ->
                                step instanceof ProgramStep.Branches container
                                        ? container.branches().stream().flatMap(RunPictures::all)
                                        : Stream.of((ProgramStep.Single) step));
    }

    /** The name of the first convolution's kernels {@code [filters, channels, height, width]}. */
    private static Optional<String> firstKernels(NetworkProgram program) {
        AtomicReference<String> first = new AtomicReference<>();
        program.forEachParameter(
                (name, array) -> {
                    if (array.role() == Role.KERNEL && array.shape().rank() == KERNEL_RANK) {
                        first.compareAndSet(null, name);
                    }
                });
        return Optional.ofNullable(first.get());
    }
}
