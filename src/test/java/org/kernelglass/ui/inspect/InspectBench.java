package org.kernelglass.ui.inspect;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kernelglass.ui.base.Looks;

/** What the benches of the Inspect place share: a window of 1440×900, and its thread. */
final class InspectBench {

    private InspectBench() {}

    /** Starts JavaFX; once, on the main thread. */
    static void start() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
    }

    /** Shows the place in a window. FX thread. */
    static Scene show(InspectPlace place) {
        Scene scene = new Scene(new StackPane(place.view()), 1440, 900);
        Looks.apply(scene, Looks.Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        place.shown();
        return scene;
    }

    /** What the FX thread answers; waits for it. */
    static <T> T onFx(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(question.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.get();
    }
}
