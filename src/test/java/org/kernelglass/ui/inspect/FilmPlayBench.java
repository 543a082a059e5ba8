package org.kernelglass.ui.inspect;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import org.kernelglass.ui.inspect.timelapse.LapseModel.State;
import org.kernelglass.ui.inspect.timelapse.Player;
import org.kernelglass.ui.inspect.timelapse.Shown;
import org.kernelglass.ui.inspect.timelapse.TimeLapseTab;
import org.kernelglass.ui.runs.PaperProject;

/**
 * Prints how many moments a second of the time-lapse are shown when it is played as fast as can be
 * chosen: the kernels of the article's first layer, and its maps of a pinned image. None is left
 * out, so that a window that cannot follow plays more slowly. Goal: 30. Run it with the options of
 * the window tests, or on an X server.
 */
public final class FilmPlayBench {

    private static final int PLAYED = 5;

    private final InspectPlace place;
    private final TimeLapseTab tab;

    private FilmPlayBench(PaperProject paper) {
        place = new InspectPlace(paper.workspace());
        Scene scene = InspectBench.show(place);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        TabPane tabs = (TabPane) scene.lookup("#inspect-tabs");
        tabs.getTabs().stream()
                .filter(one -> one.getId().equals("inspect-tab-timelapse"))
                .forEach(one -> tabs.getSelectionModel().select(one));
        tab =
                (TimeLapseTab)
                        tabs.getSelectionModel()
                                .getSelectedItem()
                                .getContent()
                                .lookup("#inspect-timelapse");
    }

    public static void main(String[] arguments) throws Exception {
        InspectBench.start();
        PaperProject paper = PaperProject.learning(Files.createTempDirectory("film-bench"));
        paper.train("0001-first");
        FilmPlayBench bench = InspectBench.onFx(() -> new FilmPlayBench(paper));
        bench.until(() -> bench.tab.lapse().stateProperty().get() == State.PLAYABLE);
        for (Shown shown : InspectBench.onFx(() -> bench.tab.lapse().offers().subList(0, 2))) {
            bench.print(shown);
        }
        System.exit(0);
    }

    private void print(Shown shown) throws Exception {
        Player player = tab.player();
        InspectBench.onFx(
                () -> {
                    tab.lapse().shownProperty().set(shown);
                    player.speedProperty().set(Player.Speed.FASTEST);
                    return null;
                });
        until(() -> player.filmProperty().get().shown().equals(shown));
        until(() -> player.exposureProperty().get() != null);
        List<Long> times = new ArrayList<>();
        ChangeListener<Object> seen = (observed, was, is) -> times.add(System.nanoTime());
        for (int time = 0; time < PLAYED; time++) {
            InspectBench.onFx(
                    () -> {
                        player.placeProperty().set(0);
                        return null;
                    });
            TimeUnit.MILLISECONDS.sleep(500);
            InspectBench.onFx(
                    () -> {
                        times.clear();
                        player.exposureProperty().addListener(seen);
                        tab.lookup("#inspect-timelapse-play").fireEvent(new ActionEvent());
                        return null;
                    });
            until(() -> !player.playingProperty().get());
            player.exposureProperty().removeListener(seen);
            int last = times.size() - 1;
            double seconds = (times.get(last) - times.get(0)) / 1e9;
            System.out.printf("%s: %d moments, %.1f a second%n", shown, last, last / seconds);
        }
    }

    private void until(Callable<Boolean> condition) throws Exception {
        while (!InspectBench.onFx(condition)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
