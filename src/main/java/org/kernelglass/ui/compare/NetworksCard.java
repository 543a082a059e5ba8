package org.kernelglass.ui.compare;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.RunsComparison.Networks;

/** What these very images say of the two networks. FX thread. */
final class NetworksCard extends AnswerCard {

    NetworksCard(Texts texts) {
        super(texts, "networks");
    }

    void show(RunsComparison answer, RunChoice choice) {
        if (answer == null) {
            silent();
            return;
        }
        answer.networks().missing().ifPresent(why -> say(Verdict.CANNOT_SAY, why));
        answer.networks().value().ifPresent(found -> show(found, answer, choice));
    }

    private void show(Networks found, RunsComparison answer, RunChoice choice) {
        Message sentence =
                found.accuracy()
                        .sentence(choice.name(answer.a().run()), choice.name(answer.b().run()));
        say(found.accuracy().verdict(), sentence);
        line(Message.of("compare.others"));
        add(table(found.others()));
    }

    private GridPane table(OverallFigures others) {
        GridPane table = new GridPane();
        table.setId("compare-others");
        table.getStyleClass().add("other-figures");
        row(table, "compare.other.macro-f1", others.macroF1());
        row(table, "compare.other.matthews", others.matthews());
        row(table, "compare.other.loss", others.loss());
        row(table, "compare.other.calibration-error", others.calibrationError());
        return table;
    }

    private void row(GridPane table, String key, Estimate difference) {
        int row = table.getRowCount();
        Label value = new Label(texts().now("compare.other.value", difference.value()));
        GridPane.setHalignment(value, HPos.RIGHT);
        value.getStyleClass().add("figures");
        Label interval =
                new Label(
                        texts().now("compare.other.interval", difference.low(), difference.high()));
        interval.getStyleClass().addAll("figures", "text-muted");
        table.addRow(row, new Label(texts().now(Message.of(key))), value, interval);
    }
}
