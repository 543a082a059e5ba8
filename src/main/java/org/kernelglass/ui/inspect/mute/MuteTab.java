package org.kernelglass.ui.inspect.mute;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.RankedFilter;

/** The filters of the layer in front, the one that is missed most first. FX thread. */
public final class MuteTab extends VBox {

    private final MuteModel mute;
    private final Texts texts;
    private final TableView<RankedFilter> table = new TableView<>();
    private final Label summary = new Label();
    private final Label classes = new Label();

    public MuteTab(InspectModel model) {
        mute = new MuteModel(model);
        texts = model.workspace().texts();
        getStyleClass().add("inspect-tab");
        Label help = new Label();
        help.setWrapText(true);
        help.textProperty().bind(texts.of("inspect.mute.help"));
        summary.setId("inspect-mute-summary");
        classes.setId("inspect-mute-classes");
        classes.setWrapText(true);
        table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(help, buttons(), summary, table, classes);
        mute.rankingProperty().addListener((observed, was, is) -> show(is));
        show(null);
    }

    /** Whether filters of the layer in front can be muted. */
    public static boolean offered(InspectModel model) {
        return MuteModel.layer(model).isPresent();
    }

    private HBox buttons() {
        Button rank = new Button();
        rank.setId("inspect-mute-rank");
        rank.getStyleClass().add("accent");
        rank.textProperty().bind(texts.of("inspect.mute.rank"));
        rank.disableProperty().bind(mute.workingProperty());
        rank.setOnAction(event -> mute.rank());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(mute.progressProperty());
        bar.visibleProperty().bind(mute.workingProperty());
        Button cancel = new Button();
        cancel.textProperty().bind(texts.of("inspect.mute.cancel"));
        cancel.visibleProperty().bind(mute.workingProperty());
        cancel.setOnAction(event -> mute.cancel());
        HBox row = new HBox(rank, bar, cancel);
        row.getStyleClass().add("inspect-choices");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void table() {
        table.setId("inspect-mute-table");
        table.accessibleTextProperty().bind(texts.of("inspect.mute.table"));
        table.getColumns().add(column("inspect.mute.filter", RankedFilter::filter, false));
        table.getColumns().add(column("inspect.mute.accuracy", RankedFilter::accuracyChange, true));
        table.getColumns().add(column("inspect.mute.loss", RankedFilter::lossChange, false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, was, is) -> showClasses(is));
    }

    private TableColumn<RankedFilter, RankedFilter> column(
            String key, ToDoubleFunction<RankedFilter> number, boolean share) {
        TableColumn<RankedFilter, RankedFilter> column = new TableColumn<>();
        column.textProperty().bind(texts.of(new Message(key, java.util.List.of())));
        column.setPrefWidth(180);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(java.util.Comparator.comparingDouble(number));
        boolean filter = key.endsWith("filter");
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(RankedFilter item, boolean empty) {
                                super.updateItem(item, empty);
                                setAlignment(Pos.CENTER_RIGHT);
                                if (empty) {
                                    setText(null);
                                } else if (filter) {
                                    setText(name(item));
                                } else {
                                    double value = number.applyAsDouble(item);
                                    setText(share ? points(value) : change(value));
                                }
                            }
                        });
        return column;
    }

    private String name(RankedFilter item) {
        String number = Integer.toString(item.filter());
        return item.dead() ? texts.now("inspect.mute.dead", number) : number;
    }

    private static String points(double share) {
        return signed(String.format(Locale.ROOT, "%+.1f", share * 100)) + "%";
    }

    private static String change(double value) {
        return signed(String.format(Locale.ROOT, "%+.4f", value));
    }

    private static String signed(String number) {
        boolean zero = number.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? number.substring(1) : number.replace('-', '−');
    }

    private void show(FilterRanking ranking) {
        table.getItems().setAll(ranking == null ? java.util.List.of() : ranking.filters());
        table.setVisible(ranking != null);
        classes.setText("");
        summary.setText(
                ranking == null
                        ? ""
                        : texts.now(
                                ranking.split() == Split.VALIDATION
                                        ? "inspect.mute.whole"
                                        : "inspect.mute.whole-training",
                                String.format(
                                        Locale.ROOT, "%.1f%%", ranking.whole().accuracy() * 100),
                                Integer.toString(ranking.whole().images())));
    }

    private void showClasses(RankedFilter filter) {
        FilterRanking ranking = mute.rankingProperty().get();
        if (filter == null || ranking == null) {
            classes.setText("");
            return;
        }
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < ranking.classes().size(); at++) {
            double change = filter.classChanges()[at];
            if (!Double.isNaN(change)) {
                words.append(words.isEmpty() ? "" : " · ")
                        .append(ranking.classes().get(at))
                        .append(' ')
                        .append(points(change));
            }
        }
        classes.setText(
                texts.now(
                        "inspect.mute.classes",
                        Integer.toString(filter.filter()),
                        words.toString()));
    }
}
