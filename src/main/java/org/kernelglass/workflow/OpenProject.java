package org.kernelglass.workflow;

import java.util.Optional;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFolder;

/**
 * A project as it was opened.
 *
 * @param folder keeps it; to be closed
 * @param project as it was found
 * @param problem what a person should know of the opening, such as that another project was asked
 *     for and is damaged; empty where all is well
 */
public record OpenProject(ProjectFolder folder, Project project, Optional<Refusal> problem) {

    OpenProject(ProjectFolder folder, Project project) {
        this(folder, project, folder.readOnly());
    }

    OpenProject because(Refusal refusal) {
        return new OpenProject(folder, project, Optional.of(refusal));
    }
}
