package org.kernelglass.ui.inspect.maps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.picture.PlanePicture;

/**
 * All maps of a layer, drawn.
 *
 * @param layerId whose; empty text for the picture's channels
 * @param maps {@code [channels, height, width]}
 * @param facts one for each channel
 * @param images likewise
 * @param scale of all maps; where each has its own, of none
 */
record MapPictures(
        String layerId, Tensor maps, List<MapFacts> facts, List<Image> images, PlanePicture scale) {

    /**
     * Draws. Any thread; many maps take tens of milliseconds.
     *
     * @param shared whether all maps have one scale
     */
    static MapPictures draw(String layerId, Tensor maps, boolean shared) {
        int height = maps.shape().height();
        int width = maps.shape().width();
        int places = height * width;
        int cell = Math.max(1, PictureGrid.SIDE / Math.max(height, width));
        PlanePicture all = PlanePicture.ofMaps(maps.values(), 0, maps.values().length);
        List<Image> images = new ArrayList<>();
        for (int channel = 0; channel < maps.shape().channels(); channel++) {
            int from = channel * places;
            PlanePicture own = shared ? all : PlanePicture.ofMaps(maps.values(), from, places);
            images.add(own.draw(maps.values(), from, height, width, cell));
        }
        return new MapPictures(layerId, maps, MapFacts.of(maps), images, all);
    }

    /** One map's scale. */
    PlanePicture scale(int channel, boolean shared) {
        int places = maps.shape().height() * maps.shape().width();
        return shared ? scale : PlanePicture.ofMaps(maps.values(), channel * places, places);
    }
}
