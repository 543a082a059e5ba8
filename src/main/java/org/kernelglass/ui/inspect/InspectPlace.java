package org.kernelglass.ui.inspect;

import javafx.scene.Node;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.subject.SubjectModel;
import org.kernelglass.ui.workspace.Workspace;

/**
 * Looks inside a network: its layers, their maps and kernels, and single values down to the
 * multiplication. FX thread.
 */
public final class InspectPlace implements Place {

    private final InspectModel model;
    private final SubjectModel subject;
    private final InspectView view;

    public InspectPlace(Workspace workspace) {
        model = new InspectModel(workspace);
        subject = new SubjectModel(model);
        view = new InspectView(model, subject);
    }

    /** What its parts share. */
    InspectModel model() {
        return model;
    }

    /** Which network and image. */
    SubjectModel subject() {
        return subject;
    }

    @Override
    public String id() {
        return "inspect";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        subject.watchedProperty().set(true);
        subject.refresh();
    }

    @Override
    public void hidden() {
        subject.watchedProperty().set(false);
    }
}
