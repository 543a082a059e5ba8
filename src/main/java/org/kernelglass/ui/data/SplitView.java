package org.kernelglass.ui.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.DataSettings;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** How the images are shared out among training, validation and test. */
final class SplitView extends VBox {

    private final DataViewModel data;
    private final Words words;
    private final SharesBar bar = new SharesBar("kg-train", "kg-validation", "kg-test");
    private final Map<Split, SplitLine> lines = new EnumMap<>(Split.class);
    private final Label leftOut = Words.quiet();
    private final Label refusal = new Label();
    private final Button repair;

    SplitView(DataViewModel data) {
        this.data = data;
        this.words = new Words(data.texts());
        getStyleClass().add("kg-group");
        for (Split part : Split.values()) {
            lines.put(part, new SplitLine(data, part));
        }
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("kg-problem-text");
        repair =
                words.button(
                        "data.split.use-given", BootstrapIcons.ARROW_RETURN_LEFT, this::useGiven);
        setMargin(bar, new Insets(0, 8, 0, 8));
        leftOut.getStyleClass().add("kg-indented");
        getChildren().setAll(words.heading("data.split.title"), bar);
        getChildren().addAll(lines.values());
        getChildren().addAll(leftOut, refusal, repair);
        data.knownProperty().addListener((seen, was, is) -> show());
        data.workspace().projectProperty().addListener((seen, was, is) -> show());
        data.texts().sentencesProperty().addListener((seen, was, is) -> show());
        show();
    }

    private void useGiven() {
        data.edits().shares("use-given", OptionalDouble.empty(), OptionalDouble.empty());
    }

    private void show() {
        Known known = data.knownProperty().get();
        if (known == null) {
            return;
        }
        Set<Split> given = SplitSizes.given(known.index());
        DataSettings settings = data.edits().settings();
        lines.get(Split.VALIDATION)
                .ask(settings.validationShare(), given.contains(Split.VALIDATION));
        lines.get(Split.TEST).ask(settings.testShare(), given.contains(Split.TEST));
        known.split().map(split -> SplitSizes.of(known.index(), split)).ifPresent(this::show);
        known.refusal().ifPresent(this::show);
        Words.show(bar, known.split().isPresent());
        Words.show(refusal, known.refusal().isPresent());
        boolean repairable = !given.isEmpty() && asksForGiven(settings, given);
        Words.show(repair, known.refusal().isPresent() && repairable);
        if (known.split().isEmpty()) {
            Words.show(leftOut, false);
            lines.values().forEach(SplitLine::unknown);
        }
    }

    private static boolean asksForGiven(DataSettings settings, Set<Split> given) {
        return given.contains(Split.TEST) && settings.testShare().isPresent()
                || given.contains(Split.VALIDATION) && settings.validationShare().isPresent();
    }

    private void show(SplitSizes sizes) {
        bar.show(sizes.share(Split.TRAIN), sizes.share(Split.VALIDATION), sizes.share(Split.TEST));
        lines.forEach((part, line) -> line.show(sizes.sizes().get(part), sizes.share(part)));
        Words.show(leftOut, sizes.leftOut() > 0);
        leftOut.setText(data.texts().now("data.split.left-out", sizes.leftOut()));
        Tooltip why = words.tooltip(Message.of("data.split.left-out.help"));
        leftOut.setTooltip(why);
    }

    private void show(Refusal refused) {
        String hint = refused.hint().map(data.texts()::now).orElse("");
        refusal.setText((data.texts().now(refused.problem()) + " " + hint).trim());
    }
}
