package org.kernelglass.workflow;

import org.kernelglass.inspection.Probe;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.workflow.bench.Benchmarks;

/** What the program can do. Both doors call these and nothing else. Made when first asked for. */
public interface UseCases extends AutoCloseable {

    DatasetReader datasets();

    DescribeStack describe();

    TrainRun train();

    ResumeRun resume();

    EvaluateRun evaluate();

    /** Evaluates a run image by image. */
    AssessRun assess();

    /** Changes labels and parts of images without touching their folder. */
    default AmendDataset amend() {
        return new AmendDataset(datasets());
    }

    /** Holds one run against another. */
    CompareRuns compare();

    /** Carries out a run once more with another seed. */
    RepeatRun repeat();

    PredictImages predict();

    /** Carries out sweeps, k-fold cross-validation and other experiments. */
    RunExperiment experiments();

    /** Says what an experiment would take. */
    default ForeseeExperiment foresee() {
        return new ForeseeExperiment(timing(), MachineMemory.SYSTEM);
    }

    /** The experiments that a project keeps. */
    default ExperimentShelf experimentShelf() {
        return new ExperimentShelf();
    }

    TrainSample sample();

    /** Reads what {@code train} or {@code describe} begin with. */
    Designs designs();

    Projects projects();

    LocateDataset locate();

    /**
     * Starts what computes, so that the first training need not wait for it. Takes seconds; not on
     * the FX thread.
     *
     * @throws org.kernelglass.message.Refusal if it cannot start
     */
    DeviceInfo warmUp();

    /** Says how fast a stack would train here. */
    TimeStack timing();

    /** The layers that a person keeps for use in any stack. */
    SavedBlocks blocks();

    /** The runs that a project keeps; the same shelf each time, which remembers what it read. */
    RunShelf runs();

    /** Names, notes and the baseline of a project's runs. */
    default RunLabels labels() {
        return new RunLabels();
    }

    /** Looks inside the networks that runs have learned. */
    InspectRun inspect();

    /** Ranks filters by what breaks without each. */
    RankFilters rank();

    /** Shows what breaks where some filters are silent together. */
    MuteFilters mute();

    /** Makes a smaller network of one that has filters it can do without. */
    PruneFilters prune();

    /** Puts the microscope on one value. */
    ExplainValue explainValue();

    /** Says what a network sees in one picture, and looks for in any. */
    ExplainImage explainImage();

    /** Lays images out so that those which a network takes for alike lie side by side. */
    MapImages mapImages();

    /** Opens what runs have kept of their course. */
    TimeLapse timeLapse();

    /** Shows the images that a run's network errs on, and where it looks in them. */
    LookAtErrors errors();

    /** Says what a change of the dataset did. */
    MeasureChange effect();

    /** Finds images whose label is probably wrong. */
    FindSuspects suspects();

    /** Measures how fast the program is here. */
    Benchmarks benchmarks();

    /** Looks inside networks, whoever they are. */
    default Probe probe() {
        return Probe.NONE;
    }

    /** Ends what runs, gives back native memory, stops the workers. */
    @Override
    void close();
}
