package org.kernelglass.ui.inspect.mute;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.MuteFilters.Muted;
import org.kernelglass.workflow.PruneFilters;
import org.kernelglass.workflow.RankedFilter;

/** What the last question has shown: without which filters, on which images, before and after. */
final class EffectPane extends VBox {

    /** Filters named at most. */
    private static final int NAMED = 12;

    private final Texts texts;
    private final Label title = new Label();
    private final Label images = new Label();
    private final EffectTable table;
    private Runnable again = () -> {};

    /**
     * @param below what can be done with a smaller network
     */
    EffectPane(Texts texts, VBox below) {
        this.texts = texts;
        table = new EffectTable(texts);
        getStyleClass().add("effect-pane");
        title.setId("inspect-effect-title");
        title.getStyleClass().add("title-4");
        title.setWrapText(true);
        images.setId("inspect-effect-images");
        images.setWrapText(true);
        images.getStyleClass().add("text-muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(title, images, table, below);
        texts.sentencesProperty().addListener((observed, was, is) -> again.run());
        nothing();
    }

    void nothing() {
        again = this::nothing;
        title.setText(texts.now("inspect.effect.title"));
        images.setText(texts.now("inspect.effect.nothing"));
        table.setVisible(false);
    }

    void show(FilterRanking ranking, RankedFilter filter) {
        again = () -> show(ranking, filter);
        title.setText(texts.now("inspect.effect.one", Integer.toString(filter.filter())));
        said(ranking.split(), ranking.whole().images(), 0);
        fill(EffectRow.of(ranking, filter, texts));
    }

    void show(Muted muted) {
        again = () -> show(muted);
        title.setText(
                muted.mute().channels().isEmpty()
                        ? texts.now("inspect.effect.layer")
                        : without("inspect.effect.without", muted.mute().channels()));
        said(muted.split(), muted.whole().images(), muted.step());
        fill(EffectRow.of(muted.classes(), muted.whole(), muted.without(), texts));
    }

    void show(RemovalModel.Removal removal) {
        again = () -> show(removal);
        PruneFilters.Result result = removal.result();
        title.setText(without("inspect.effect.removed", removal.filters()));
        said(result.split(), result.before().outcome().images(), 0);
        fill(EffectRow.of(result.classes(), result.before(), result.after(), texts));
    }

    private void fill(List<EffectRow> rows) {
        table.show(rows);
        table.setVisible(true);
    }

    private void said(Split split, int count, long step) {
        String key = split == Split.VALIDATION ? "validation" : "training";
        String on = texts.now(new Message("inspect.effect.on-" + key, List.of(count)));
        images.setText(step == 0 ? on : on + " " + texts.now("inspect.effect.step", step));
    }

    private String without(String key, Set<Integer> filters) {
        String named =
                filters.stream()
                        .sorted()
                        .limit(NAMED)
                        .map(filter -> Integer.toString(filter))
                        .collect(Collectors.joining(", "));
        String list = filters.size() > NAMED ? named + ", …" : named;
        return texts.now(new Message(key, List.of(filters.size(), list)));
    }
}
