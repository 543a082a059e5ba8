package org.kernelglass.evaluation.comparison;

import java.util.OptionalLong;
import org.kernelglass.message.Message;

/**
 * How much more would settle a comparison, if the difference is what was measured: so many that the
 * test then finds it with a chance of 80%.
 *
 * @param seeds more of each recipe, the images as they are; empty where {@value
 *     RecipeOutlook#MOST_SEEDS} would not do, or where seeds are no matter
 * @param images more of them, the seeds as they are; empty where {@value RecipeOutlook#MOST_TIMES}
 *     times as many would not do
 */
public record Settlement(OptionalLong seeds, OptionalLong images) {

    static final Settlement NEVER = new Settlement(OptionalLong.empty(), OptionalLong.empty());

    /** The second half of an answer. */
    public Message sentence() {
        if (seeds.isPresent() && images.isPresent()) {
            return Message.of("evaluation.settle.either", seeds.getAsLong(), images.getAsLong());
        }
        if (seeds.isPresent()) {
            return Message.of("evaluation.settle.seeds", seeds.getAsLong());
        }
        return images.isPresent()
                ? Message.of("evaluation.settle.images", images.getAsLong())
                : Message.of("evaluation.settle.never");
    }
}
