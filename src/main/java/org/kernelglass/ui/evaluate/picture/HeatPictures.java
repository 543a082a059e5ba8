package org.kernelglass.ui.evaluate.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import org.kernelglass.inspection.AttributionHeat;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.picture.PlanePicture;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluatedPictures;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.LatestFirst;
import org.kernelglass.workflow.RunWatch;

/**
 * The images of an evaluated run with Grad-CAM of the class that each was taken for, made for the
 * rows that are on screen and remembered for some more. FX thread but where it says otherwise.
 */
public final class HeatPictures {

    private static final int REMEMBERED = 400;
    private static final int CELL = 8;

    private final Workspace workspace;
    private final EvaluatedRun evaluated;
    private final LatestFirst queue;
    private final Map<String, SeenPicture> seen =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SeenPicture> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private EvaluatedPictures opened;
    private boolean closed;

    public HeatPictures(Workspace workspace, EvaluatedRun evaluated) {
        this.workspace = workspace;
        this.evaluated = evaluated;
        this.queue = new LatestFirst(workspace.background().threads());
    }

    /** The image, where it is at hand. */
    public Optional<SeenPicture> atHand(PredictionRow row) {
        return Optional.ofNullable(seen.get(row.hash()));
    }

    /**
     * Asks for an image.
     *
     * @param predicted the class whose evidence is shown
     * @param told first with the picture alone, then with all of it
     */
    public LatestFirst.Request request(
            PredictionRow row, int predicted, Consumer<SeenPicture> told) {
        return queue.request(
                control -> {
                    SeenPicture alone = picture(row, predicted, told, control);
                    keep(row, alone, told);
                });
    }

    private void keep(PredictionRow row, SeenPicture whole, Consumer<SeenPicture> told) {
        workspace
                .background()
                .fx()
                .execute(
                        () -> {
                            seen.put(row.hash(), whole);
                            told.accept(whole);
                        });
    }

    /** Any thread but the FX thread. */
    private SeenPicture picture(
            PredictionRow row, int predicted, Consumer<SeenPicture> told, RunControl control) {
        try {
            EvaluatedPictures pictures = open(control);
            Tensor pixels = pictures.pixels(row);
            SeenPicture alone = SeenPicture.alone(PlanePicture.ofPixels(pixels, 1));
            workspace.background().fx().execute(() -> told.accept(alone));
            return explained(alone, pictures, pixels, predicted, control);
        } catch (Refusal refusal) {
            return SeenPicture.unreadable(refusal.problem());
        }
    }

    private static SeenPicture explained(
            SeenPicture alone,
            EvaluatedPictures pictures,
            Tensor pixels,
            int predicted,
            RunControl control) {
        try {
            Tensor heat = AttributionHeat.of(pictures.gradCam(pixels, predicted, control)).plane();
            TensorShape shape = heat.shape();
            PlanePicture scale = PlanePicture.ofMaps(heat.values(), 0, heat.values().length);
            java.awt.geom.Rectangle2D place = pictures.heatPlace();
            return alone.with(
                    new SeenPicture.Heat(
                            scale.draw(heat.values(), 0, shape.height(), shape.width(), CELL),
                            new Rectangle2D(
                                    place.getX(),
                                    place.getY(),
                                    place.getWidth(),
                                    place.getHeight())));
        } catch (Refusal refusal) {
            return alone.failed(refusal.problem());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return alone.failed(Message.of("ui.problem.unexpected", e.toString()));
        }
    }

    private synchronized EvaluatedPictures open(RunControl control) {
        if (closed) {
            throw new CancellationException();
        }
        if (opened == null) {
            opened = workspace.useCases().errors().open(evaluated, RunWatch.NOBODY, control);
        }
        return opened;
    }

    /** Nobody looks at them any more. */
    public void close() {
        workspace.background().threads().execute(this::closeNow);
    }

    private synchronized void closeNow() {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }
}
