package org.kernelglass.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.message.Message;
import org.kernelglass.project.DataSettings;
import org.kernelglass.ui.workspace.Workspace;

/** Every change of the data settings that this place makes, each of them undoable. FX thread. */
final class DataEdits {

    private final Workspace workspace;

    DataEdits(Workspace workspace) {
        this.workspace = workspace;
    }

    DataSettings settings() {
        return workspace.project().data();
    }

    /** Another dataset; the same one is looked through once more. */
    void location(Path location) {
        String text = location.toAbsolutePath().toString();
        if (text.equals(settings().location())) {
            workspace.dataset().rescan(workspace.project());
        } else {
            workspace.editData(Message.of("data.edit.location"), null, data -> data.at(text));
        }
    }

    /**
     * One setting of the preprocessing.
     *
     * @param setting edits of the same in a row are undone together
     */
    void preprocessing(String setting, UnaryOperator<Preprocessing> change) {
        workspace.editData(
                Message.of("data.edit." + setting),
                "data." + setting,
                data ->
                        new DataSettings(
                                data.location(),
                                change.apply(data.preprocessing()),
                                data.validationShare(),
                                data.testShare(),
                                data.groupRule(),
                                data.augmentation(),
                                data.overlay()));
    }

    void shares(String setting, OptionalDouble validation, OptionalDouble test) {
        workspace.editData(
                Message.of("data.edit." + setting),
                "data." + setting,
                data ->
                        new DataSettings(
                                data.location(),
                                data.preprocessing(),
                                validation,
                                test,
                                data.groupRule(),
                                data.augmentation(),
                                data.overlay()));
    }

    void groupRule(Optional<String> expression) {
        workspace.editData(
                Message.of("data.edit.group-rule"),
                "data.group-rule",
                data ->
                        new DataSettings(
                                data.location(),
                                data.preprocessing(),
                                data.validationShare(),
                                data.testShare(),
                                expression,
                                data.augmentation(),
                                data.overlay()));
    }

    void addAugmentation(AugmentationKind kind) {
        augmentation(
                Message.of("data.edit.augmentation-add", title(kind)),
                null,
                texts -> texts.add(AugmentationText.print(kind)));
    }

    void removeAugmentation(int place, AugmentationKind kind) {
        augmentation(
                Message.of("data.edit.augmentation-remove", title(kind)),
                null,
                texts -> texts.remove(place));
    }

    /** Another value for one setting of the augmentation at that place. */
    void changeAugmentation(int place, AugmentationKind changed, String key) {
        augmentation(
                Message.of("data.edit.augmentation-change", title(changed)),
                "data.augmentation." + place + "." + key,
                texts -> texts.set(place, AugmentationText.print(changed)));
    }

    static Message title(AugmentationKind kind) {
        return Message.of("feed.augmentation." + kind.id() + ".title");
    }

    private void augmentation(
            Message what, Object mergeKey, java.util.function.Consumer<List<String>> change) {
        workspace.editData(
                what,
                mergeKey,
                data -> {
                    List<String> texts = new ArrayList<>(data.augmentation());
                    change.accept(texts);
                    return new DataSettings(
                            data.location(),
                            data.preprocessing(),
                            data.validationShare(),
                            data.testShare(),
                            data.groupRule(),
                            texts,
                            data.overlay());
                });
    }
}
