package org.kernelglass.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.dataset.Preprocessing;

/** Data of which nothing is settled but what must be, for tests that are about something else. */
public final class PlainData {

    private PlainData() {}

    /** A folder's pictures in grey, stretched to a square. */
    public static DataSettings grey(Path folder, int side) {
        return of(folder.toString(), GreySquare.of(side));
    }

    /** The usual shares, no groups and no augmentation. */
    public static DataSettings of(String location, Preprocessing preprocessing) {
        return new DataSettings(
                location,
                preprocessing,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }
}
