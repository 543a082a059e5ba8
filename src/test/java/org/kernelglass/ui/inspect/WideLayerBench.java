package org.kernelglass.ui.inspect;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.MaxPool;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.runs.PaperProject;

/**
 * Prints how long it takes from choosing a layer of 512 filters (of 512 channels each) until all
 * its maps, or all its kernels with what is said of each, stand in the grid: to the second frame
 * after the grid has them. Goal: 200 ms. Run it with the options of the window tests.
 */
public final class WideLayerBench {

    private static final int WIDE = 512;
    private static final int CHOICES = 20;

    private final Semaphore answered = new Semaphore(0);
    private final InspectPlace place;
    private String tab;
    private int frames = -1;

    private WideLayerBench(PaperProject paper) {
        place = new InspectPlace(paper.workspace());
        Scene scene = InspectBench.show(place);
        scene.addPostLayoutPulseListener(this::frame);
    }

    private static LayerStack wide(int classes) {
        return StackBuilder.start()
                .add(filters(64), ReLU.DEFAULT, MaxPool.DEFAULT)
                .add(filters(WIDE), ReLU.DEFAULT, filters(WIDE), ReLU.DEFAULT)
                .add(GlobalAveragePool.DEFAULT)
                .add((SingleKind) Dense.DEFAULT.with("units", Integer.toString(classes)))
                .add(Softmax.DEFAULT)
                .build();
    }

    private static SingleKind filters(int count) {
        return (SingleKind) Conv2D.DEFAULT.with("filters", Integer.toString(count));
    }

    private void frame() {
        if (frames < 0) {
            return;
        }
        frames += frames > 0 || stands() ? 1 : 0;
        Platform.requestNextPulse();
        if (frames == 3) {
            frames = -1;
            answered.release();
        }
    }

    private boolean stands() {
        return tabs().getSelectionModel().getSelectedItem().getContent().lookupAll("*").stream()
                .filter(PictureGrid.class::isInstance)
                .map(PictureGrid.class::cast)
                .anyMatch(grid -> grid.getItems().stream().mapToInt(List::size).sum() == WIDE);
    }

    private TabPane tabs() {
        return (TabPane) place.view().lookup("#inspect-tabs");
    }

    private void choose(String layer) {
        place.model().layerIdProperty().set(layer);
        tabs().getTabs().stream()
                .filter(one -> tab.equals(one.getId()))
                .findFirst()
                .ifPresent((Tab one) -> tabs().getSelectionModel().select(one));
    }

    public static void main(String[] arguments) throws Exception {
        InspectBench.start();
        PaperProject paper = PaperProject.learning(Files.createTempDirectory("wide-bench"));
        CompletableFuture<Void> edited = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    paper.workspace()
                            .editStack(Message.of("ui.place.design"), null, stack -> wide(3));
                    paper.workspace()
                            .editPlan(
                                    Message.of("ui.place.design"),
                                    null,
                                    plan -> plan.withEpochs(1));
                    edited.complete(null);
                });
        edited.get();
        paper.train("0001-wide");
        WideLayerBench bench = InspectBench.onFx(() -> new WideLayerBench(paper));
        while (bench.place.model().passageProperty().get() == null) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (String tab : new String[] {"maps", "kernels", "maps", "kernels"}) {
            bench.tab = "inspect-tab-" + tab;
            bench.print(tab);
        }
        System.exit(0);
    }

    private void print(String what) throws Exception {
        InspectModel model = place.model();
        List<String> ids =
                model.networkProperty().get().program().steps().stream()
                        .map(step -> step.layerId())
                        .toList();
        double[] milliseconds = new double[CHOICES];
        for (int choice = 0; choice < CHOICES; choice++) {
            Platform.runLater(() -> choose(ids.get(0)));
            TimeUnit.MILLISECONDS.sleep(500);
            answered.drainPermits();
            long begun = System.nanoTime();
            Platform.runLater(
                    () -> {
                        choose(ids.get(5));
                        frames = 0;
                    });
            if (!answered.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the window showed nothing within a minute");
            }
            milliseconds[choice] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "%s of %d filters: %.1f ms in the middle of %d, most %.1f ms%n",
                what, WIDE, milliseconds[CHOICES / 2], CHOICES, milliseconds[CHOICES - 1]);
    }
}
