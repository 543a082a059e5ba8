package org.kernelglass.ui.data;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.workflow.GroupRulePreview;

/**
 * The group rule as it is typed, what it would group, and why it cannot. Only a rule that is a
 * regular expression reaches the project. FX thread.
 */
final class GroupRuleModel {

    private static final int SAMPLES = 6;

    private final DataViewModel data;
    private final Latest latest;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<GroupRulePreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Known shown;
    private String applied = "";

    GroupRuleModel(DataViewModel data) {
        this.data = data;
        this.latest = new Latest(data.background());
        data.workspace().folderProperty().addListener((seen, was, is) -> leave());
        data.workspace().projectProperty().addListener((seen, was, is) -> follow());
        data.knownProperty().addListener((seen, was, is) -> follow());
        follow();
    }

    /** What was typed in one project says nothing about the next, even one of the same images. */
    private void leave() {
        latest.forget();
        shown = null;
        applied = null;
        follow();
    }

    private void follow() {
        String rule = data.edits().settings().groupRule().orElse("");
        Known known = data.knownProperty().get();
        boolean otherImages = known != null && (shown == null || shown.index() != known.index());
        boolean undone = !rule.equals(applied) && !rule.equals(text.get());
        applied = rule;
        if (otherImages || undone) {
            shown = known;
            type(rule);
        }
    }

    /** The person typed it. */
    void type(String typed) {
        text.set(typed);
        Known known = data.knownProperty().get();
        if (typed.isEmpty()) {
            latest.forget();
            answer(Optional.empty(), Optional.empty());
            data.edits().groupRule(Optional.empty());
        } else if (known != null) {
            latest.ask(
                    cancelled ->
                            GroupRulePreview.of(typed, known.index().images(), SAMPLES, cancelled),
                    found -> accept(typed, found),
                    refused -> answer(Optional.empty(), Optional.of(refused)));
        }
    }

    private void accept(String typed, GroupRulePreview found) {
        answer(Optional.of(found), Optional.empty());
        data.edits().groupRule(Optional.of(typed));
    }

    private void answer(Optional<GroupRulePreview> found, Optional<Refusal> refused) {
        preview.set(found);
        refusal.set(refused);
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<GroupRulePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
