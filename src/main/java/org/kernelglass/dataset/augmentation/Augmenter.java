package org.kernelglass.dataset.augmentation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Varies training images. What happens to an image depends on (run seed, epoch, image) and nothing
 * else, and each kind draws for itself, so that adding one leaves the choices of the others as they
 * were. First everything that moves pixels, in one resampling; then what changes values, in the
 * order of the list; last MixUp, on the whole batch. Immutable, any thread.
 */
public final class Augmenter {

    private final List<AugmentationKind> kinds;
    private final Optional<MixUp> mixUp;
    private final PixelGrid grid;
    private final long seed;
    private final AffineResampling resampling;

    /**
     * @throws Refusal if a kind is there twice
     */
    public Augmenter(List<AugmentationKind> kinds, PixelGrid grid, long seed) {
        this.kinds = List.copyOf(kinds);
        this.grid = grid;
        this.seed = seed;
        resampling = new AffineResampling(grid);
        mixUp = kinds.stream().filter(MixUp.class::isInstance).map(MixUp.class::cast).findFirst();
        Set<String> seen = new HashSet<>();
        for (AugmentationKind kind : kinds) {
            if (!seen.add(kind.id())) {
                throw new Refusal(
                        Message.of("feed.problem.augmentation-twice", kind.id()),
                        Message.of("feed.hint.augmentation-twice"));
            }
        }
    }

    /**
     * Varies one image in place.
     *
     * @param image {@code [height, width, channels]}, 0–1
     * @param scratch as long as the image; its contents do not matter and are lost
     */
    public void augment(float[] image, float[] scratch, int epoch, int index) {
        Affine map = null;
        for (AugmentationKind kind : kinds) {
            if (kind instanceof GeometricKind geometric) {
                SplitMix64 random = random(kind, epoch, index);
                if (random.chance(kind.probability())) {
                    map = (map == null ? Affine.IDENTITY : map).after(geometric.draw(random, grid));
                }
            }
        }
        if (map != null) {
            System.arraycopy(image, 0, scratch, 0, image.length);
            resampling.resample(scratch, map, image);
        }
        changeValues(image, epoch, index);
    }

    private void changeValues(float[] image, int epoch, int index) {
        for (AugmentationKind kind : kinds) {
            if (kind instanceof PixelKind change) {
                SplitMix64 random = random(kind, epoch, index);
                if (random.chance(kind.probability())) {
                    change.apply(image, grid, random);
                    bound(image);
                }
            }
        }
    }

    private static void bound(float[] image) {
        for (int value = 0; value < image.length; value++) {
            image[value] = Math.min(1f, Math.max(0f, image[value]));
        }
    }

    private SplitMix64 random(AugmentationKind kind, int epoch, int index) {
        return SplitMix64.of(seed, epoch, index, kind.id().hashCode());
    }

    /** How a batch is mixed; empty where MixUp is not asked for. */
    public Optional<BatchMixture> mixture(int epoch, int batch, int size) {
        return mixUp.map(
                kind -> BatchMixture.of(kind, size, SplitMix64.of(seed, epoch, batch, size, -1)));
    }
}
