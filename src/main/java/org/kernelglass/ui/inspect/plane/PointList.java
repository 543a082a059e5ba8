package org.kernelglass.ui.inspect.plane;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.MapImages.ImageMap;

/** The points that are shown as a list, for the keyboard: the one in front is chosen. FX thread. */
final class PointList extends TableView<Integer> {

    private final PlaneModel model;
    private final Texts texts;
    private final ObservableList<Integer> points = FXCollections.observableArrayList();
    private boolean following;

    PointList(PlaneModel model) {
        this.model = model;
        this.texts = model.model().workspace().texts();
        setId("inspect-plane-list");
        accessibleTextProperty().bind(texts.of("inspect.plane.list"));
        getColumns()
                .setAll(
                        List.of(
                                column("inspect.plane.column.class", 88, this::className),
                                column("inspect.plane.column.predicted", 104, this::predicted),
                                column("inspect.plane.column.image", 96, this::imageName)));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<Integer> sorted = new SortedList<>(points);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label nothing = new Label();
        nothing.textProperty().bind(texts.of("inspect.plane.none"));
        setPlaceholder(nothing);
        getSelectionModel().selectedItemProperty().addListener((observed, was, is) -> choose(is));
        model.visibleProperty().addListener((observed, was, is) -> show(is));
        model.chosenProperty().addListener((observed, was, is) -> follow(is.intValue()));
    }

    private void show(int[] visible) {
        following = true;
        points.setAll(Arrays.stream(visible).boxed().toList());
        following = false;
        follow(model.chosenProperty().get());
    }

    private void choose(Integer point) {
        if (!following && point != null && point != model.chosenProperty().get()) {
            model.choose(point);
        }
    }

    private void follow(int point) {
        Integer selected = getSelectionModel().getSelectedItem();
        if (selected != null && selected == point) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        if (point >= 0 && getItems().contains(point)) {
            getSelectionModel().select(Integer.valueOf(point));
            scrollTo(Integer.valueOf(point));
        }
        following = false;
    }

    private String className(int point) {
        ImageMap map = model.mapProperty().get();
        return map.classes().get(map.labels()[point]);
    }

    private String predicted(int point) {
        ImageMap map = model.mapProperty().get();
        String name = map.classes().get(map.predicted()[point]);
        return PlaneModel.wrong(map, point) ? "⚠ " + name : name;
    }

    private String imageName(int point) {
        return model.mapProperty().get().names().get(point);
    }

    private TableColumn<Integer, Integer> column(
            String key, double width, Function<Integer, String> words) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setPrefWidth(width);
        column.textProperty().bind(texts.of(new Message(key, List.of())));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(Comparator.comparing(words));
        column.setCellFactory(
                all ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Integer point, boolean empty) {
                                super.updateItem(point, empty);
                                boolean shows = !empty && model.mapProperty().get() != null;
                                setText(shows ? words.apply(point) : null);
                                // of a path the end is what tells images apart
                                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                            }
                        });
        return column;
    }
}
