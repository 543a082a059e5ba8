package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.inspection.Sight.Excited;

/** The few images that excite one channel most, the strongest first; of equals the earlier. */
final class Strongest {

    private final int most;
    private final List<Excited> images = new ArrayList<>();

    /**
     * @param most how many; at least 1
     */
    Strongest(int most) {
        this.most = most;
    }

    void add(Excited image) {
        int place = images.size();
        while (place > 0 && image.value() > images.get(place - 1).value()) {
            place--;
        }
        if (place < most) {
            images.add(place, image);
        }
        if (images.size() > most) {
            images.remove(most);
        }
    }

    List<Excited> images() {
        return List.copyOf(images);
    }
}
