package org.kernelglass.cli;

import org.kernelglass.workflow.ExperimentReport;

/** What an experiment says beyond its table. */
record ExperimentFindings(Console console, ExperimentReport report) {

    void addTo(JsonAnswer answer) {}

    void print() {}
}
