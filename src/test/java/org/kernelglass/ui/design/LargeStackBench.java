package org.kernelglass.ui.design;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.train.BenchWindow;
import org.kernelglass.ui.workspace.Workspace;

/**
 * Prints how long the FX thread computes for an edit of one layer of a stack of 200, with the
 * layout. Goal: a median below 50 ms. Run it with the options of the window tests.
 */
public final class LargeStackBench {

    private static final int EDITS = 60;

    private static Parent root;

    private LargeStackBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Workspace workspace =
                DesignBench.workspace(DesignBench.large(), TensorShape.image(1, 28, 28));
        BenchWindow.onFx(() -> open(workspace));
        double[] milliseconds = new double[EDITS];
        for (int edit = 0; edit < EDITS; edit++) {
            int number = edit;
            BenchWindow.onFx(() -> milliseconds[number] = edited(workspace, 8 + number));
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "edit of 200 layers: median %.1f ms, greatest %.1f ms%n",
                milliseconds[EDITS / 2], milliseconds[EDITS - 1]);
        System.exit(0);
    }

    private static void open(Workspace workspace) {
        root = (Parent) new DesignPlace(workspace).view();
        Scene scene = new Scene(root, 1440, 900);
        Looks.apply(scene, Looks.Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** What this thread has computed: other processes do not count. */
    private static double edited(Workspace workspace, int filters) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DesignBench.edit(workspace, filters);
        root.getScene().getRoot().layout();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6;
    }
}
