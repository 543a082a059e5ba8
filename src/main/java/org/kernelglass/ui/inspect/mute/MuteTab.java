package org.kernelglass.ui.inspect.mute;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.RankedFilter;

/**
 * The filters of the layer in front: silent together or one by one, ranked by what breaks, and
 * taken out where they are not missed. FX thread.
 */
public final class MuteTab extends VBox {

    private final Texts texts;
    private final LongWork work;
    private final MuteModel mute;
    private final RemovalModel removal;
    private final EffectPane effect;

    public MuteTab(InspectModel model, NetworkImages images) {
        texts = model.workspace().texts();
        work = new LongWork(model.workspace().background());
        mute = new MuteModel(model, images, work);
        removal = new RemovalModel(model, images, work, mute.filters());
        effect = new EffectPane(texts, new RemovedBar(removal, model.workspace()));
        getStyleClass().add("inspect-tab");
        Label help = new Label();
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.textProperty().bind(texts.of("inspect.mute.help"));
        HBox parts = new HBox(filters(), effect);
        parts.getStyleClass().add("mute-parts");
        HBox.setHgrow(effect, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().setAll(help, buttons(), new WorkBar("inspect-mute-work", work, texts), parts);
        follow();
    }

    /** Whether filters of the layer in front can be muted. */
    public static boolean offered(InspectModel model) {
        return MuteModel.layer(model).isPresent();
    }

    private VBox filters() {
        FilterTable table =
                new FilterTable(mute.filters(), texts, chosen -> chosen.ifPresent(this::show));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox side = new VBox(summary(), table, new RemovalBar(mute, removal, work, texts));
        side.getStyleClass().add("mute-filters");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void show(RankedFilter filter) {
        removal.inFrontProperty().set(false);
        effect.show(mute.rankingProperty().get(), filter);
    }

    private HBox buttons() {
        Button rank = button("inspect-mute-rank", "inspect.mute.rank", mute::rank);
        rank.getStyleClass().add("accent");
        rank.disableProperty().bind(work.workingProperty());
        Button ticked = button("inspect-mute-ticked", "inspect.mute.ticked", mute::muteTicked);
        BooleanBinding none =
                Bindings.createBooleanBinding(
                        () -> mute.filters().tickedProperty().get().isEmpty(),
                        mute.filters().tickedProperty());
        ticked.disableProperty().bind(work.workingProperty().or(none));
        Button layer = button("inspect-mute-layer", "inspect.mute.layer", mute::muteLayer);
        layer.disableProperty().bind(work.workingProperty());
        HBox row = new HBox(rank, ticked, layer);
        row.getStyleClass().add("inspect-choices");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of(new Message(key, List.of())));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Label summary() {
        Label summary = new Label();
        summary.setId("inspect-mute-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(texts.of(this::said, mute.rankingProperty()));
        return summary;
    }

    private Message said() {
        FilterRanking ranking = mute.rankingProperty().get();
        if (ranking == null) {
            return Message.of("inspect.mute.unranked");
        }
        boolean validation = ranking.split() == Split.VALIDATION;
        return Message.of(
                validation ? "inspect.mute.whole" : "inspect.mute.whole-training",
                String.format(Locale.ROOT, "%.1f%%", ranking.whole().accuracy() * 100),
                ranking.whole().images());
    }

    private void follow() {
        mute.mutedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is == null) {
                                effect.nothing();
                            } else {
                                removal.inFrontProperty().set(false);
                                effect.show(is);
                            }
                        });
        removal.removalProperty()
                .addListener(
                        (observed, was, is) -> {
                            removal.inFrontProperty().set(false);
                            effect.nothing();
                            removal.inFrontProperty().set(is != null);
                        });
        removal.inFrontProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (is) {
                                effect.show(removal.removalProperty().get());
                            }
                        });
        mute.rankingProperty().addListener((observed, was, is) -> effect.nothing());
    }
}
