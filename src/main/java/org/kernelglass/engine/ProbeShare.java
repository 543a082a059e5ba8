package org.kernelglass.engine;

/** Looks inside between the batches of a run, within a share of its time. Model thread only. */
final class ProbeShare {

    /** Share of the run's time that looks may take. */
    private static final double SHARE = 0.02;

    private final ProbeDesk desk;
    private final RunState state;
    private final TimeShare time;

    ProbeShare(ProbeDesk desk, RunState state) {
        this.desk = desk;
        this.state = state;
        this.time = new TimeShare(SHARE, state.seconds());
    }

    /** After a batch: one slice at most, if there is time. */
    void betweenBatches() {
        if (desk.wanted() && time.allows(state.seconds())) {
            long began = System.nanoTime();
            desk.work();
            time.spend((System.nanoTime() - began) / 1e9);
        }
    }

    /** While nothing else is to be done: one slice; whether there was anything to do. */
    boolean whilePaused() {
        return desk.work();
    }

    /** The run is over: what is half done of its network is given up. */
    void end() {
        desk.endLearning();
    }
}
