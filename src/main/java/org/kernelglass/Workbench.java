package org.kernelglass;

import java.util.Map;
import java.util.Optional;
import org.kernelglass.engine.DjlEngine;
import org.kernelglass.inspection.Probe;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.ComputeMemoryFile;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.StepTimer;
import org.kernelglass.ui.train.WatchedWindow;
import org.kernelglass.workflow.AssessRun;
import org.kernelglass.workflow.CompareRuns;
import org.kernelglass.workflow.DatasetReader;
import org.kernelglass.workflow.DescribeStack;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.EvaluateRun;
import org.kernelglass.workflow.ExplainImage;
import org.kernelglass.workflow.ExplainValue;
import org.kernelglass.workflow.FindSuspects;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.LocateDataset;
import org.kernelglass.workflow.LookAtErrors;
import org.kernelglass.workflow.MachineMemory;
import org.kernelglass.workflow.MapImages;
import org.kernelglass.workflow.MeasureChange;
import org.kernelglass.workflow.MuteFilters;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.PredictImages;
import org.kernelglass.workflow.Projects;
import org.kernelglass.workflow.PruneFilters;
import org.kernelglass.workflow.RankFilters;
import org.kernelglass.workflow.RepeatRun;
import org.kernelglass.workflow.ResumeRun;
import org.kernelglass.workflow.RunExperiment;
import org.kernelglass.workflow.RunPictures;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunTools;
import org.kernelglass.workflow.SavedBlocks;
import org.kernelglass.workflow.TimeLapse;
import org.kernelglass.workflow.TimeStack;
import org.kernelglass.workflow.TrainRun;
import org.kernelglass.workflow.TrainSample;
import org.kernelglass.workflow.UseCases;
import org.kernelglass.workflow.Workers;
import org.kernelglass.workflow.bench.Benchmarks;
import org.kernelglass.workflow.bench.WindowBench;

/**
 * The one place where services are made, joined and closed. Each is made when it is first needed.
 */
public final class Workbench implements UseCases {

    private final Places places;
    private final Workers workers = Workers.forThisMachine();
    private final RunShelf shelf = new RunShelf(workers);
    private final DatasetReader reader;
    private final RunTools tools;
    private final TimeStack timing = new TimeStack(this::timer);
    private volatile DjlEngine engine;

    /**
     * @param sentences the language of the pictures that runs leave
     */
    public Workbench(Places places, Sentences sentences) {
        this(places, sentences, Optional.empty());
    }

    /**
     * @param trainer in place of the engine, which is then never started
     */
    public Workbench(Places places, Sentences sentences, Optional<RunTrainer> trainer) {
        this.places = places;
        this.reader = new DatasetReader(workers, places);
        this.tools =
                new RunTools(
                        () -> trainer.orElseGet(this::engine),
                        reader,
                        workers,
                        places,
                        MachineMemory.SYSTEM,
                        versions(),
                        new RunPictures(sentences));
    }

    private static Map<String, String> versions() {
        String own = Workbench.class.getPackage().getImplementationVersion();
        return Map.of(
                "kernelglass",
                own == null ? "source" : own,
                "java",
                System.getProperty("java.version"),
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private synchronized RunTrainer engine() {
        if (engine == null) {
            engine =
                    new DjlEngine(
                            Optional.empty(),
                            new ComputeMemoryFile(places.cache()),
                            DjlEngine.CHECKPOINT_INTERVAL);
        }
        return engine;
    }

    @Override
    public DatasetReader datasets() {
        return reader;
    }

    @Override
    public Designs designs() {
        return new Designs();
    }

    private Optional<StepTimer> timer() {
        return Optional.ofNullable(engine);
    }

    @Override
    public TimeStack timing() {
        return timing;
    }

    @Override
    public SavedBlocks blocks() {
        return new SavedBlocks(places);
    }

    @Override
    public DescribeStack describe() {
        return new DescribeStack();
    }

    @Override
    public TrainRun train() {
        return new TrainRun(tools);
    }

    @Override
    public RunShelf runs() {
        return shelf;
    }

    @Override
    public ResumeRun resume() {
        return new ResumeRun(tools);
    }

    @Override
    public EvaluateRun evaluate() {
        return new EvaluateRun(tools);
    }

    @Override
    public AssessRun assess() {
        return new AssessRun(tools);
    }

    @Override
    public CompareRuns compare() {
        return new CompareRuns(tools);
    }

    @Override
    public RepeatRun repeat() {
        return new RepeatRun(tools);
    }

    @Override
    public PredictImages predict() {
        return new PredictImages(tools);
    }

    @Override
    public InspectRun inspect() {
        return new InspectRun(tools);
    }

    @Override
    public RankFilters rank() {
        return new RankFilters(tools);
    }

    @Override
    public MuteFilters mute() {
        return new MuteFilters(tools);
    }

    @Override
    public PruneFilters prune() {
        return new PruneFilters(tools);
    }

    @Override
    public ExplainValue explainValue() {
        return new ExplainValue(tools);
    }

    @Override
    public ExplainImage explainImage() {
        return new ExplainImage(tools);
    }

    @Override
    public MapImages mapImages() {
        return new MapImages(tools);
    }

    @Override
    public LookAtErrors errors() {
        return new LookAtErrors(tools);
    }

    @Override
    public MeasureChange effect() {
        return new MeasureChange(tools);
    }

    @Override
    public FindSuspects suspects() {
        return new FindSuspects(tools);
    }

    @Override
    public TimeLapse timeLapse() {
        return new TimeLapse(tools);
    }

    @Override
    public Benchmarks benchmarks() {
        return new Benchmarks(tools, this::watchedWindow);
    }

    private WindowBench watchedWindow() {
        return Display.isMissing() ? WindowBench.NOWHERE : new WatchedWindow(this);
    }

    @Override
    public RunExperiment experiments() {
        return new RunExperiment(tools);
    }

    @Override
    public TrainSample sample() {
        return new TrainSample(train(), designs(), places);
    }

    @Override
    public Projects projects() {
        return new Projects(places, designs());
    }

    @Override
    public LocateDataset locate() {
        return new LocateDataset(reader);
    }

    @Override
    public DeviceInfo warmUp() {
        return tools.trainer().get().device();
    }

    @Override
    public Probe probe() {
        return tools.trainer().get() instanceof Probe probe ? probe : Probe.NONE;
    }

    /**
     * Waits for what the model thread is doing, then closes native memory and stops the workers.
     */
    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
        workers.close();
    }
}
