package org.kernelglass.workflow.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunTools;
import org.kernelglass.workflow.RunWatch;

/**
 * Measures how fast the program is here, with the same parts that train a person's networks: the
 * same work every time, its beginning left out, several times over.
 */
public final class Benchmarks {

    private final RunTools tools;
    private final Supplier<WindowBench> window;

    /**
     * @param window asked only where a window is to be measured
     */
    public Benchmarks(RunTools tools, Supplier<WindowBench> window) {
        this.tools = tools;
        this.window = window;
    }

    /**
     * Measures one workload after the other. Any thread but the model thread; waits. What it writes
     * is deleted again, except for the choices of threads and layout, which runs use too.
     *
     * @throws Refusal if something cannot be measured; where several workloads are wanted, one that
     *     needs a display is left out instead where there is none
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public BenchReport run(BenchRequest request, RunWatch watch, RunControl control) {
        refuseUnusedData(request);
        List<BenchResult> results = new ArrayList<>();
        Map<BenchWorkload, Message> leftOut = new EnumMap<>(BenchWorkload.class);
        Machine machine = Machine.here();
        try (BenchHome home = BenchHome.in(tools.places().cache())) {
            for (BenchWorkload workload : request.workloads().stream().sorted().toList()) {
                watch.notice(Message.of("bench.measuring", workload.text()));
                ProcessFigures.forgetPeak();
                try {
                    results.add(measure(workload, home, request, watch, control));
                } catch (NotHere refusal) {
                    if (request.workloads().size() == 1) {
                        throw refusal;
                    }
                    leftOut.put(workload, refusal.problem());
                }
            }
        }
        return new BenchReport(machine, versions(), results, leftOut);
    }

    private static void refuseUnusedData(BenchRequest request) {
        boolean used =
                request.workloads().contains(BenchWorkload.ARTICLE)
                        || request.workloads().contains(BenchWorkload.WINDOW);
        if (request.data().isPresent() && !used) {
            throw new WrongUse(
                    Message.of("bench.problem.data-unused"), Message.of("bench.hint.data-unused"));
        }
    }

    private BenchResult measure(
            BenchWorkload workload,
            BenchHome home,
            BenchRequest request,
            RunWatch watch,
            RunControl control) {
        TrainingBench training = new TrainingBench(tools, home, request, watch, control);
        return switch (workload) {
            case ARTICLE -> training.article();
            case DEEP -> training.deep();
            case FOLDER -> new FolderBench(tools, home, request, watch, control).run();
            case WINDOW -> training.watched(window.get());
        };
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>(tools.versions());
        DeviceInfo device = tools.trainer().get().device();
        versions.put("engine", device.engine());
        versions.put("device", device.name());
        return versions;
    }
}
