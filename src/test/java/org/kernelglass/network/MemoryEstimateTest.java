package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The memory that a training needs")
class MemoryEstimateTest {

    private static StackReport report(String template, int side) {
        return StackReport.of(
                Templates.byId(template).stack(10), TensorShape.image(1, side, side), 10);
    }

    @Test
    @DisplayName("is weights with gradients, states and copies, and activations there and back")
    void article() {
        StackReport report = report("article", 28);
        MemoryEstimate estimate = MemoryEstimate.forTraining(report, 32, 2);
        assertEquals(4L * 347_146 * (1 + 1 + 2 + 1 + 2), estimate.weights());
        assertEquals(32L * 2 * (4 * 28 * 28 + 216_912), estimate.activations());
        assertEquals(32L * 2 * 4 * 26 * 26 * 32, estimate.workspace());
        assertEquals(
                estimate.base()
                        + estimate.weights()
                        + estimate.activations()
                        + estimate.workspace(),
                estimate.total());
    }

    @Test
    @DisplayName("is less for a prediction")
    void prediction() {
        StackReport report = report("vgg-mini", 64);
        assertTrue(
                MemoryEstimate.forPrediction(report, 32).total()
                        < MemoryEstimate.forTraining(report, 32, 0).total());
    }

    @Test
    @DisplayName("just fits with the largest batch, and not with one image more")
    void largestBatch() {
        StackReport report = report("resnet-mini", 64);
        for (long available : new long[] {1L << 30, 2L << 30, 16L << 30}) {
            int batch = MemoryEstimate.largestBatch(report, 2, available);
            assertTrue(batch > 0);
            assertTrue(MemoryEstimate.forTraining(report, batch, 2).total() <= available);
            assertTrue(MemoryEstimate.forTraining(report, batch + 1, 2).total() > available);
        }
    }

    @Test
    @DisplayName("has no batch that fits where not even one image does")
    void nothingFits() {
        assertEquals(0, MemoryEstimate.largestBatch(report("article", 28), 2, 100L << 20));
    }

    @Test
    @DisplayName("stays at the largest number where it is past counting")
    void saturates() {
        StackReport report = report("vgg-mini", 4096);
        MemoryEstimate estimate =
                MemoryEstimate.forTraining(report, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, estimate.total());
    }
}
