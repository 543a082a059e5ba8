package org.kernelglass.ui.chart;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a chart: its scale, everything in view, files. FX thread. */
final class ChartMenu extends MenuButton {

    ChartMenu(ChartModel model, Texts texts, ChartExport export) {
        getStyleClass().addAll("flat", "button-icon", "chart-menu");
        setGraphic(new FontIcon(BootstrapIcons.THREE_DOTS_VERTICAL));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Message name = Message.of("train.chart.menu", model.title());
        accessibleTextProperty().bind(texts.of(name));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(name));
        setTooltip(tooltip);
        CheckMenuItem log = new CheckMenuItem();
        log.textProperty().bind(texts.of("train.chart.log"));
        log.selectedProperty()
                .addListener(
                        (observed, was, is) ->
                                model.scaleProperty().set(is ? Scale.LOG : Scale.LINEAR));
        model.scaleProperty().addListener((observed, was, is) -> log.setSelected(is == Scale.LOG));
        getItems()
                .addAll(
                        log,
                        item(texts, "train.chart.reset", model::reset),
                        new SeparatorMenuItem());
        for (ChartExport.Format format : ChartExport.Format.values()) {
            getItems()
                    .add(
                            item(
                                    texts,
                                    "train.chart.export." + format.extension(),
                                    () -> export.ask(format, getScene().getWindow())));
        }
    }

    private static MenuItem item(Texts texts, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
