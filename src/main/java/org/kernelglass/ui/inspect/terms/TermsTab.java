package org.kernelglass.ui.inspect.terms;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.terms.TermsModel.Terms;

/** What speaks for a class and what against it, adding up to its logit. FX thread. */
public final class TermsTab extends VBox {

    private final TermsModel terms;
    private final Texts texts;
    private final Label title = new Label();
    private final Label rest = line("inspect-terms-rest");
    private final Label bias = line("inspect-terms-bias");
    private final Label logit = line("inspect-terms-logit");
    private final Label engine = line("inspect-terms-engine");
    private final CheckBox byMap = new CheckBox();
    private final TermTable table;

    /**
     * @param toMaps brings the maps to the front
     */
    public TermsTab(InspectModel model, Runnable toMaps) {
        texts = model.workspace().texts();
        terms = new TermsModel(model);
        table = new TermTable(terms, toMaps);
        getStyleClass().add("inspect-tab");
        Label help = new Label();
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.textProperty().bind(texts.of("inspect.terms.help"));
        byMap.setId("inspect-terms-by-map");
        byMap.textProperty().bind(texts.of("inspect.terms.by-map"));
        byMap.selectedProperty().bindBidirectional(terms.byMapProperty());
        byMap.managedProperty().bind(byMap.visibleProperty());
        HBox parts = new HBox(new ClassBars(terms), terms());
        parts.getStyleClass().add("terms-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().setAll(help, parts);
        terms.termsProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    /** Whether the network in front has such terms: a dense layer gives its logits. */
    public static boolean offered(InspectModel model) {
        return TermsModel.offered(model);
    }

    /** Whether it is in front. */
    public BooleanProperty watchedProperty() {
        return terms.watchedProperty();
    }

    private static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !label.getText().isEmpty(), label.textProperty()));
        return label;
    }

    private VBox terms() {
        title.setId("inspect-terms-title");
        title.getStyleClass().add("title-4");
        logit.getStyleClass().add("microscope-result");
        engine.getStyleClass().add("text-muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox side = new VBox(title, byMap, table, rest, bias, logit, engine);
        side.getStyleClass().add("terms-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void show() {
        Optional<Terms> shown = terms.termsProperty().get();
        if (shown.isEmpty()) {
            title.setText(texts.now("inspect.says.waiting"));
            table.show(java.util.List.of());
            for (Label line : java.util.List.of(rest, bias, logit, engine)) {
                line.setText("");
            }
            return;
        }
        show(shown.get());
    }

    private void show(Terms now) {
        InspectModel model = terms.model();
        String name = model.networkProperty().get().classes().get(now.label());
        title.setText(texts.now("inspect.terms.title", name));
        boolean maps = now.rows().stream().anyMatch(terms::fromMap);
        boolean whole = now.rows().stream().allMatch(TermRow::wholeMap);
        byMap.setVisible(maps && (!whole || terms.byMapProperty().get()));
        table.show(now.rows());
        rest.setText(
                now.others() == 0
                        ? ""
                        : texts.now(
                                terms.byMapProperty().get()
                                        ? "inspect.terms.rest-maps"
                                        : "inspect.terms.rest",
                                now.others(),
                                Numbers.exactly(now.rest())));
        bias.setText(texts.now("inspect.microscope.bias", Numbers.exactly(now.bias())));
        logit.setText(
                texts.now(
                        "inspect.terms.logit",
                        Numbers.exactly(now.logit()),
                        Numbers.percent(
                                model.passageProperty().get().probabilities()[now.label()])));
        engine.setText(
                texts.now(
                        "inspect.microscope.engine",
                        Numbers.exactly(model.passageProperty().get().logits()[now.label()])));
    }
}
