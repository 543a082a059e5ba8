package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.Batch;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Compute.Layout;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Regularization;

/**
 * Chooses threads and layout by measuring: two threads lose to one on a busy machine, and which
 * layout is faster depends on the network. The candidates take turns on a scratch copy of the
 * network, so that a disturbance hits all alike, and the smallest median wins. Model thread only.
 */
record ComputeChoice(EngineStart engine, ComputeMemory memory) {

    private static final long BUDGET_NANOSECONDS = 1_000_000_000L;

    /** A candidate with its measured steps. */
    private record Candidate(Compute compute, Learner learner, List<Long> nanoseconds) {

        long median() {
            List<Long> sorted = nanoseconds.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    Compute resolve(NetworkProgram program, int batchSize, ComputeRequest request) {
        List<Compute> candidates = candidates(request);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String key = ComputeKey.of(program, batchSize, engine.info(), candidates);
        Optional<Compute> recalled = memory.recall(key).filter(candidates::contains);
        return recalled.orElseGet(() -> measured(program, batchSize, candidates, key));
    }

    private List<Compute> candidates(ComputeRequest request) {
        Set<Integer> threads =
                request.threads().isPresent()
                        ? Set.of(request.threads().getAsInt())
                        : engine.info().gpu()
                                ? Set.of(1)
                                : new java.util.TreeSet<>(List.of(1, Cores.physical()));
        List<Compute> candidates = new ArrayList<>();
        for (int count : threads) {
            for (Layout layout : layouts(request.layout())) {
                candidates.add(new Compute(count, layout));
            }
        }
        return candidates;
    }

    private static List<Layout> layouts(LayoutRequest request) {
        return switch (request) {
            case AUTO -> List.of(Layout.CHANNELS_FIRST, Layout.CHANNELS_LAST);
            case CHANNELS_FIRST -> List.of(Layout.CHANNELS_FIRST);
            case CHANNELS_LAST -> List.of(Layout.CHANNELS_LAST);
        };
    }

    private Compute measured(
            NetworkProgram program, int batchSize, List<Compute> computes, String key) {
        try (NDManager owner = NDManager.newBaseManager(engine.device())) {
            Map<String, org.kernelglass.tensor.Tensor> initial =
                    InitialWeights.of(program, Map.of(), 0).arrays();
            Weights weights = new Weights(owner, program, Set.of(), initial);
            if (weights.layout().slots().isEmpty()) {
                return computes.get(0);
            }
            List<Candidate> candidates =
                    computes.stream()
                            .map(compute -> candidate(program, owner, weights, compute))
                            .toList();
            takeTurns(candidates, ScratchBatch.of(program, batchSize));
            Compute fastest =
                    candidates.stream()
                            .min(Comparator.comparingLong(Candidate::median))
                            .orElseThrow()
                            .compute();
            memory.remember(key, fastest);
            return fastest;
        }
    }

    private static Candidate candidate(
            NetworkProgram program, NDManager owner, Weights weights, Compute compute) {
        Pixels pixels = new Pixels(program.input(), compute.layout());
        Network network = Network.of(program, weights, pixels);
        Optimizer adam = new Optimizer.Adam(0.9, 0.999, 1e-7);
        Learner learner = new Learner(owner, network, adam, Regularization.NONE, 0);
        return new Candidate(compute, learner, new ArrayList<>());
    }

    /** The first round warms up and does not count; at least one does. */
    private static void takeTurns(List<Candidate> candidates, Batch batch) {
        for (Candidate candidate : candidates) {
            step(candidate, batch);
        }
        long end = System.nanoTime() + BUDGET_NANOSECONDS;
        do {
            for (Candidate candidate : candidates) {
                candidate.nanoseconds().add(step(candidate, batch));
            }
        } while (System.nanoTime() < end);
    }

    private static long step(Candidate candidate, Batch batch) {
        JniUtils.setNumThreads(candidate.compute().threads());
        long began = System.nanoTime();
        candidate.learner().learn(batch, 1, 1e-6);
        return System.nanoTime() - began;
    }
}
