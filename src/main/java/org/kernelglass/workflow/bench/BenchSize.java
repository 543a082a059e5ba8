package org.kernelglass.workflow.bench;

/**
 * How much work a benchmark does.
 *
 * @param article the article's network, and what the window watches
 * @param deep the network of convolutions
 * @param folder the folder of JPEGs
 * @param window what the window shows and is asked
 */
public record BenchSize(Training article, Training deep, Folder folder, Window window) {

    /** What the command measures: each repeat takes seconds. */
    public static final BenchSize FULL =
            new BenchSize(
                    new Training(3_000, 1_500, 1_000),
                    new Training(2_048, 100, 60),
                    new Folder(5_000),
                    new Window(1_000_000, 150, 150));

    /**
     * @param images in the training split, where they are made for it
     * @param warmUp steps that do not count
     * @param steps in one repeat
     */
    public record Training(int images, int warmUp, int steps) {}

    /**
     * @param images in it
     */
    public record Folder(int images) {}

    /**
     * @param logged steps that lie behind the run when it is measured
     * @param pulses looks at the run that are timed
     * @param clicks that are timed
     */
    public record Window(int logged, int pulses, int clicks) {}
}
