package org.kernelglass.ui.experiment;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.workflow.ExperimentShelf.Entry;
import org.kernelglass.workflow.KeptExperiment;

/** The project's experiments, the newest first. FX thread. */
final class ExperimentList extends ListView<Entry> {

    private final ExperimentsModel model;
    private final WordedControls words;
    private boolean following;

    ExperimentList(ExperimentsModel model, WordedControls words) {
        super(model.entries());
        this.model = model;
        this.words = words;
        setId("lab-list");
        getStyleClass().addAll("lab-list", "edge-to-edge");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((observed, was, is) -> chosen(is));
        model.selectedProperty().addListener((observed, was, is) -> follow());
        model.entries().addListener((ListChangeListener<Entry>) change -> follow());
        model.starter().alive().addListener((observed, was, is) -> refresh());
        words.texts().sentencesProperty().addListener((observed, was, is) -> refresh());
        follow();
    }

    private void chosen(Entry entry) {
        if (entry != null && !following) {
            model.settingUpProperty().set(false);
            model.selectedProperty().set(entry.folder());
        }
    }

    private void follow() {
        following = true;
        model.entries().stream()
                .filter(entry -> entry.folder().equals(model.selectedProperty().get()))
                .findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        following = false;
    }

    private final class Cell extends ListCell<Entry> {

        private final Label name = new Label();
        private final Label state = new Label();
        private final Label best = new Label();
        private final Label date = new Label();
        private final VBox box;

        Cell() {
            name.getStyleClass().add("lab-entry-name");
            date.getStyleClass().add("text-muted");
            best.getStyleClass().add("text-muted");
            box = new VBox(2, name, state, best, date);
            best.managedProperty().bind(best.textProperty().isNotEmpty());
            // cut, not scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : box);
            if (!empty && entry != null) {
                show(entry);
            }
        }

        private void show(Entry entry) {
            name.setText(entry.folder().getFileName().toString());
            date.setText(entry.kept().map(ExperimentList.this::date).orElse(""));
            state.setText(words.texts().now(state(entry)));
            best.setText(
                    entry.kept().flatMap(ExperimentList::best).map(words.texts()::now).orElse(""));
        }
    }

    private String date(KeptExperiment kept) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(words.texts().sentencesProperty().get().locale())
                .withZone(ZoneId.systemDefault())
                .format(kept.changed());
    }

    private Message state(Entry entry) {
        if (entry.damage().isPresent()) {
            return Message.of("lab.list.damaged", entry.damage().get().problem());
        }
        KeptExperiment kept = entry.kept().orElseThrow();
        Message kind = SetupView.title(kept.experiment().purpose());
        String key = model.isLive(entry.folder()) ? "lab.list.running" : atRest(kept);
        return new Message(key, List.of(kind, kept.done(), kept.trials()));
    }

    /** As this window sees it: another process may be at it. */
    private static String atRest(KeptExperiment kept) {
        if (kept.elsewhere()) {
            return "lab.list.elsewhere";
        }
        if (kept.complete()) {
            return "lab.list.complete";
        }
        return kept.budgetSpent() ? "lab.list.budget" : "lab.list.stopped";
    }

    private static Optional<Message> best(KeptExperiment kept) {
        List<CandidateRow> leaders = kept.table().leaders();
        return leaders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "lab.list.best",
                                Figures.percent(leaders.get(0).accuracy().value()),
                                CandidateName.of(leaders.get(0).candidate())));
    }
}
