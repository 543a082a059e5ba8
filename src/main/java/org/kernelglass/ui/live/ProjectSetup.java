package org.kernelglass.ui.live;

import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.advice.Remedy;
import org.kernelglass.training.advice.Setup;

/** The parts of a project that advice may change, and back. */
final class ProjectSetup {

    private ProjectSetup() {}

    static Setup of(Project project) {
        return new Setup(project.stack(), project.plan(), project.data().augmentation());
    }

    static Project apply(Remedy remedy, Project project) {
        Setup changed = remedy.apply(of(project));
        DataSettings augmented = project.data().augmented(changed.augmentation());
        return new Project(augmented, changed.stack(), changed.plan());
    }
}
