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
 * network, so that a disturbance hits all alike, and the smallest mean wins: beside a neighbour it
 * is the steps that stall which decide. Model thread only.
 */
record ComputeChoice(EngineStart engine, ComputeMemory memory) {

    private static final long BUDGET_NANOSECONDS = 1_000_000_000L;

    private static final long WARM_UP_NANOSECONDS = 600_000_000L;

    private static final long TURN_NANOSECONDS = 40_000_000L;

    private static final int FEWEST_ROUNDS = 3;

    private static final double CLEARLY = 1.1;

    /** A candidate with its measured steps. */
    private record Candidate(Compute compute, Learner learner, List<Long> nanoseconds) {

        double cost() {
            return ComputeChoice.cost(compute.threads(), nanoseconds);
        }
    }

    /**
     * One thread has to win clearly. In the first seconds of a process its own compilers and
     * collector are busy neighbours that a long run does not have, while a real neighbour makes two
     * threads twice as slow.
     */
    static double cost(int threads, List<Long> nanoseconds) {
        return cost(nanoseconds) * (threads == 1 ? CLEARLY : 1);
    }

    /**
     * What a step takes in a long run: the mean, without the one slowest of three or more, which
     * may be an accident.
     */
    static double cost(List<Long> nanoseconds) {
        int counting = nanoseconds.size() - (nanoseconds.size() >= FEWEST_ROUNDS ? 1 : 0);
        return nanoseconds.stream()
                .sorted()
                .limit(counting)
                .mapToLong(Long::longValue)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    Compute resolve(NetworkProgram program, int batchSize, ComputeRequest request) {
        List<Compute> candidates = candidates(request);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String key =
                ComputeKey.of(
                        program, batchSize, engine.info(), candidates, Neighbours.busyProcessors());
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
            if (FlatLayout.of(program, layer -> false, Layout.CHANNELS_FIRST).slots().isEmpty()) {
                return computes.get(0);
            }
            List<Candidate> candidates =
                    computes.stream()
                            .map(compute -> candidate(program, owner, initial, compute))
                            .toList();
            takeTurns(candidates, ScratchBatch.of(program, batchSize));
            Compute fastest =
                    candidates.stream()
                            .min(Comparator.comparingDouble(Candidate::cost))
                            .orElseThrow()
                            .compute();
            memory.remember(key, fastest);
            return fastest;
        }
    }

    private static Candidate candidate(
            NetworkProgram program,
            NDManager owner,
            Map<String, org.kernelglass.tensor.Tensor> initial,
            Compute compute) {
        Weights weights = new Weights(owner, program, Set.of(), initial, compute.layout());
        Pixels pixels = new Pixels(program.input(), compute.layout());
        Network network = Network.of(program, weights, pixels);
        Optimizer adam = new Optimizer.Adam(0.9, 0.999, 1e-7);
        Learner learner = new Learner(owner, network, adam, Regularization.NONE, 0);
        return new Candidate(compute, learner, new ArrayList<>());
    }

    /**
     * What comes first does not count: while Java's own compilers are at work, they keep a core
     * busy that a second compute thread would have.
     */
    private static void takeTurns(List<Candidate> candidates, Batch batch) {
        rounds(candidates, batch, 1, WARM_UP_NANOSECONDS);
        candidates.forEach(candidate -> candidate.nanoseconds().clear());
        rounds(candidates, batch, FEWEST_ROUNDS, BUDGET_NANOSECONDS);
    }

    private static void rounds(
            List<Candidate> candidates, Batch batch, int fewest, long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        for (int round = 0; round < fewest || System.nanoTime() < end; round++) {
            candidates.forEach(candidate -> turn(candidate, batch));
        }
    }

    /**
     * Several steps in a row where they are short: compute threads that fell asleep during the
     * turns of others have to be woken in the first, and not in a training.
     */
    private static void turn(Candidate candidate, Batch batch) {
        JniUtils.setNumThreads(candidate.compute().threads());
        long began = System.nanoTime();
        long first = step(candidate, batch);
        if (first > TURN_NANOSECONDS / 2) {
            candidate.nanoseconds().add(first);
            return;
        }
        while (System.nanoTime() - began < TURN_NANOSECONDS) {
            candidate.nanoseconds().add(step(candidate, batch));
        }
    }

    private static long step(Candidate candidate, Batch batch) {
        long began = System.nanoTime();
        candidate.learner().learn(batch, 1, 1e-6);
        return System.nanoTime() - began;
    }
}
