package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.project.StackJson;

/**
 * The split of a run that stands, for another that begins: the two are then measured on the same
 * images whatever their seeds.
 *
 * @param run the folder of the run that stands
 */
record OtherSplit(Path run, StackJson stacks) {

    /**
     * @throws Refusal if there is no such run, its classes are others, or its images are not all
     *     there
     */
    RunData open(RunDataOpening opening, ImageIndex scanned, Project project) {
        RunRecord record = RunFolder.read(run, stacks);
        if (!record.classes().equals(scanned.classes())) {
            throw new Refusal(
                    Message.of("workflow.problem.split-of-other-classes", run.toString()),
                    Message.of("workflow.hint.split-of-other-classes"));
        }
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(run, record, rows::add);
        return opening.goOn(
                scanned, rows, record.classes(), project, FittedRanges.read(record.fitted()));
    }
}
