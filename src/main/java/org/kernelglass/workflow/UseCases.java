package org.kernelglass.workflow;

/** What the program can do. Both doors call these and nothing else. Made when first asked for. */
public interface UseCases extends AutoCloseable {

    DatasetReader datasets();

    DescribeStack describe();

    TrainRun train();

    ResumeRun resume();

    EvaluateRun evaluate();

    PredictImages predict();

    TrainSample sample();

    /** Reads what {@code train} or {@code describe} begin with. */
    Designs designs();

    /** Says how fast a stack would train here. */
    TimeStack timing();

    /** The layers that a person keeps for use in any stack. */
    SavedBlocks blocks();

    /** Ends what runs, gives back native memory, stops the workers. */
    @Override
    void close();
}
