package org.kernelglass.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;

/**
 * A menu of earlier runs, which is there while any is offered. Its items are made when it opens,
 * and for no more runs than a person looks through: a project may have thousands. FX thread.
 *
 * @param offered which runs the menu is for
 * @param item of a run
 */
record RunItems(
        EarlierRuns earlier,
        WordedControls words,
        Predicate<EarlierRun> offered,
        Function<EarlierRun, MenuItem> item) {

    static final int MOST = 100;

    void fill(MenuButton menu) {
        earlier.runs().addListener((ListChangeListener<EarlierRun>) change -> show(menu));
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        show(menu);
    }

    private void show(MenuButton menu) {
        boolean any = earlier.runs().stream().anyMatch(offered);
        menu.setVisible(any);
        menu.setManaged(any);
    }

    /** Newest first; the last says how many more there are, and where. */
    List<MenuItem> items() {
        List<EarlierRun> all = earlier.runs().stream().filter(offered).toList();
        List<MenuItem> items = new ArrayList<>(all.stream().limit(MOST).map(item).toList());
        if (all.size() > MOST) {
            MenuItem more = new MenuItem();
            more.textProperty()
                    .bind(words.texts().of(Message.of("train.older", all.size() - MOST)));
            more.setDisable(true);
            items.add(more);
        }
        return items;
    }
}
