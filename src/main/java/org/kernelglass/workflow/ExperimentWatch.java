package org.kernelglass.workflow;

import org.kernelglass.experiment.ExperimentEvent;

/** Whoever watches an experiment; its trainings too. */
public interface ExperimentWatch extends RunWatch {

    void experiment(ExperimentEvent event);
}
