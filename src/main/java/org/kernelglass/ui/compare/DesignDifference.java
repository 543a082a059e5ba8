package org.kernelglass.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.network.StackDifference;
import org.kernelglass.project.ProjectTexts;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.RunsComparison;

/**
 * Stack, plan and data of A and B side by side, equal layers facing each other; what differs has a
 * sign and a colour. FX thread.
 */
final class DesignDifference extends VBox {

    private static final String NONE = "–";
    private static final String DIFFERS = "≠";

    /** A row: where, what A has, what B has. */
    private record Row(String key, String a, String b, boolean same) {}

    private final Texts texts;
    private final CompareModel model;
    private final GridPane grid = new GridPane();
    private final CheckBox all = new CheckBox();

    DesignDifference(Texts texts, CompareModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("compare-part");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(texts.of("compare.design"));
        all.setId("compare-all-settings");
        all.textProperty().bind(texts.of("compare.design.all"));
        all.setOnAction(event -> show());
        grid.setId("compare-difference");
        grid.getStyleClass().add("difference");
        columns();
        getChildren().setAll(title, all, grid);
        model.answerProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
    }

    private void columns() {
        for (double percent : new double[] {3, 19, 39, 39}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
    }

    private void show() {
        grid.getChildren().clear();
        RunsComparison answer = model.answerProperty().get();
        setVisible(answer != null);
        setManaged(answer != null);
        if (answer == null) {
            return;
        }
        head("compare.design.stack");
        grid.add(bold("A · " + model.choice().name(answer.a().run())), 2, 0);
        grid.add(bold("B · " + model.choice().name(answer.b().run())), 3, 0);
        stack(answer).forEach(this::add);
        head("compare.design.plan");
        List<Row> settings = settings(answer).stream().filter(this::wanted).toList();
        settings.forEach(this::add);
        if (settings.isEmpty()) {
            Label none = new Label(texts.now("compare.design.equal"));
            none.getStyleClass().addAll("text-muted", "difference-cell");
            grid.add(none, 1, grid.getRowCount(), 3, 1);
        }
    }

    private boolean wanted(Row row) {
        return all.isSelected() || !row.same();
    }

    private void head(String key) {
        grid.add(bold(texts.now(new Message(key, List.of()))), 1, grid.getRowCount(), 1, 1);
    }

    private static Label bold(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-bold", "difference-head");
        return label;
    }

    private void add(Row row) {
        int at = grid.getRowCount();
        List<Node> cells = new ArrayList<>();
        Label sign = cell(row.same() ? "" : DIFFERS);
        if (!row.same()) {
            sign.setAccessibleText(texts.now("compare.design.differs"));
        }
        cells.add(sign);
        for (String text : List.of(row.key(), row.a(), row.b())) {
            cells.add(cell(text));
        }
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).getStyleClass().add(row.same() ? "row-same" : "row-differs");
            grid.add(cells.get(column), column, at);
        }
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.getStyleClass().add("difference-cell");
        return label;
    }

    private static List<Row> stack(RunsComparison answer) {
        return answer.stack().stream().map(DesignDifference::layer).toList();
    }

    private static Row layer(StackDifference layer) {
        String address =
                layer.first().or(layer::second).map(one -> one.address().text()).orElse("");
        return new Row(
                address,
                layer.first().map(one -> one.unlike(layer.second(), "  ")).orElse(NONE),
                layer.second().map(one -> one.unlike(layer.first(), "  ")).orElse(NONE),
                layer.same());
    }

    /** Plan and data; layers are held side by side above. */
    private static List<Row> settings(RunsComparison answer) {
        Map<String, String> one = ProjectTexts.of(answer.a().record().project());
        Map<String, String> other = ProjectTexts.of(answer.b().record().project());
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !Character.isDigit(key.charAt(0)))
                .map(key -> row(key, one.getOrDefault(key, NONE), other.getOrDefault(key, NONE)))
                .toList();
    }

    private static Row row(String key, String a, String b) {
        return new Row(key, a, b, a.equals(b));
    }
}
