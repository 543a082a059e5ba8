package org.kernelglass.project;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;

/**
 * All that {@code run.json} says of a run. The seed and the frozen layers are in the plan.
 *
 * @param name for people
 * @param versions of the program and what it computes with, by name
 * @param project data, stack and plan as the run began
 * @param classes names in the order of the labels
 * @param compute threads and layout, resolved
 * @param device what computes
 * @param fitted numbers fitted on the training split that preparing an image needs, by name, such
 *     as the sample range of 16-bit images
 * @param split where the split is kept; empty before it is made
 * @param parent the run whose weights it began with
 * @param testLooks how often the test split was looked at
 * @param results empty before the end
 */
public record RunRecord(
        String name,
        Instant created,
        Map<String, String> versions,
        RunState state,
        Project project,
        List<String> classes,
        Compute compute,
        DeviceInfo device,
        Map<String, Double> fitted,
        Optional<SplitReference> split,
        Optional<ParentRun> parent,
        int testLooks,
        Optional<RunResults> results) {

    public RunRecord {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        classes = List.copyOf(classes);
        fitted = Collections.unmodifiableMap(new LinkedHashMap<>(fitted));
    }

    /** A run that begins now. */
    public static RunRecord begin(
            String name,
            Map<String, String> versions,
            Project project,
            List<String> classes,
            Compute compute,
            DeviceInfo device) {
        return new RunRecord(
                name,
                Instant.now(),
                versions,
                RunState.RUNNING,
                project,
                classes,
                compute,
                device,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** The same run under another name. */
    public RunRecord withName(String changed) {
        return new RunRecord(
                changed, created, versions, state, project, classes, compute, device, fitted, split,
                parent, testLooks, results);
    }

    public RunRecord withState(RunState changed) {
        return new RunRecord(
                name, created, versions, changed, project, classes, compute, device, fitted, split,
                parent, testLooks, results);
    }

    /** The same run of a dataset that was found elsewhere. */
    public RunRecord withDataAt(String location) {
        Project moved = new Project(project.data().at(location), project.stack(), project.plan());
        return new RunRecord(
                name, created, versions, state, moved, classes, compute, device, fitted, split,
                parent, testLooks, results);
    }

    public RunRecord withFitted(Map<String, Double> changed) {
        return new RunRecord(
                name, created, versions, state, project, classes, compute, device, changed, split,
                parent, testLooks, results);
    }

    public RunRecord withSplit(SplitReference changed) {
        return new RunRecord(
                name,
                created,
                versions,
                state,
                project,
                classes,
                compute,
                device,
                fitted,
                Optional.of(changed),
                parent,
                testLooks,
                results);
    }

    public RunRecord withParent(ParentRun changed) {
        return new RunRecord(
                name,
                created,
                versions,
                state,
                project,
                classes,
                compute,
                device,
                fitted,
                split,
                Optional.of(changed),
                testLooks,
                results);
    }

    /** The same run after one more look at the test split. */
    public RunRecord withTestLook() {
        return new RunRecord(
                name,
                created,
                versions,
                state,
                project,
                classes,
                compute,
                device,
                fitted,
                split,
                parent,
                testLooks + 1,
                results);
    }

    public RunRecord withResults(RunResults changed) {
        return new RunRecord(
                name,
                created,
                versions,
                state,
                project,
                classes,
                compute,
                device,
                fitted,
                split,
                parent,
                testLooks,
                Optional.of(changed));
    }
}
