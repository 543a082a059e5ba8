package org.kernelglass.ui.inspect.timelapse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.PinnedImage;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.workflow.TimeLapseRecording;
import org.kernelglass.workflow.TimeLapseRecording.Moment;

/**
 * Reads films from a recording. Reads files: off the FX thread.
 *
 * @param layersWithMaps whose maps the recording holds
 */
record FilmReader(TimeLapseRecording recording, Set<String> layersWithMaps) {

    static FilmReader of(TimeLapseRecording recording) {
        return new FilmReader(recording, recording.layersWithMaps());
    }

    /** What there is to be seen of a layer; nothing of one that frames do not hold. */
    List<Shown> offers(ProgramStep layer) {
        List<Shown> offers = new ArrayList<>();
        List<String> names = recording.kernels(layer);
        for (int at = 0; at < names.size(); at++) {
            offers.add(new Shown.Kernels(names.get(at), at + 1, names.size()));
        }
        if (layersWithMaps.contains(layer.layerId())) {
            for (int image = 0; image < recording.pinned().size(); image++) {
                PinnedImage pinned = recording.pinned().get(image);
                offers.add(new Shown.Maps(image, pinned.name(), pinned.className()));
            }
        }
        return offers;
    }

    /**
     * The film; empty where no frame that can be read holds anything of it.
     *
     * @param earlier a film of the same, whose moments are not read again; null for none
     * @param unreadable told why of each frame that is damaged, or was thinned out meanwhile
     */
    Optional<Film> read(
            Shown shown, ProgramStep layer, Film earlier, Consumer<Refusal> unreadable) {
        Map<FrameFile, Moment> known = new HashMap<>();
        if (earlier != null) {
            earlier.moments().forEach(moment -> known.put(moment.frame(), moment));
        }
        List<Moment> moments = new ArrayList<>();
        for (FrameFile frame : recording.frames()) {
            Moment moment = known.get(frame);
            if (moment == null) {
                moment = moment(frame, shown, layer, unreadable);
            }
            if (moment != null) {
                moments.add(moment);
            }
        }
        boolean readsPicture = recording.program().steps().get(0).equals(layer);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(Film.of(layer, shown, moments, readsPicture));
    }

    /** Null where it cannot be read, or holds nothing of it. */
    private static Moment moment(
            FrameFile frame, Shown shown, ProgramStep layer, Consumer<Refusal> unreadable) {
        try {
            Tensor values = values(frame.read(), shown, layer);
            return values == null ? null : new Moment(frame, values);
        } catch (Refusal refusal) {
            unreadable.accept(refusal);
            return null;
        }
    }

    private static Tensor values(Snapshot frame, Shown shown, ProgramStep layer) {
        if (shown instanceof Shown.Kernels kernels) {
            return frame.kernels().get(kernels.name());
        }
        int image = ((Shown.Maps) shown).image();
        return image < frame.maps().size() ? frame.maps().get(image).get(layer.layerId()) : null;
    }
}
