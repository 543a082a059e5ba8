package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;

@DisplayName("The settings of a plan")
class PlanSettingsTest {

    private static Stream<TrainingPlan> plans() {
        return Optimizer.ALL.stream()
                .flatMap(
                        optimizer ->
                                Schedule.ALL.stream()
                                        .map(
                                                schedule ->
                                                        PlanDraft.change(
                                                                TrainingPlan.DEFAULT,
                                                                draft -> {
                                                                    draft.optimizer = optimizer;
                                                                    draft.schedule = schedule;
                                                                })));
    }

    private static PlanSetting setting(TrainingPlan plan, String key) {
        return new PlanSettings(plan)
                .all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("have a name and help in both languages, each once")
    void words() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Sentences sentences = new Sentences(locale);
            plans().forEach(
                            plan -> {
                                List<PlanSetting> all = new PlanSettings(plan).all();
                                assertEquals(
                                        all.size(),
                                        all.stream().map(PlanSetting::key).distinct().count());
                                for (PlanSetting setting : all) {
                                    assertFalse(sentences.render(setting.title()).isBlank());
                                    assertFalse(sentences.render(setting.help()).isBlank());
                                    setting.choices()
                                            .forEach(id -> sentences.render(setting.choice(id)));
                                }
                            });
        }
    }

    @Test
    @DisplayName("read back the very plan from what they show")
    void readBack() {
        plans().forEach(
                        plan -> {
                            for (PlanSetting setting : new PlanSettings(plan).all()) {
                                assertEquals(
                                        plan, setting.with().apply(setting.text()), setting.key());
                            }
                        });
    }

    @Test
    @DisplayName("change one thing and nothing else")
    void change() {
        TrainingPlan plan = TrainingPlan.DEFAULT;
        TrainingPlan changed = setting(plan, "l2").with().apply("0.0001");
        assertEquals(1e-4, changed.regularization().l2());
        assertEquals(plan, setting(changed, "l2").with().apply("0"));
        TrainingPlan cosine = setting(plan, "schedule").with().apply("cosine");
        assertEquals(
                new Schedule.Cosine(0.1),
                setting(cosine, "schedule.floor").with().apply("0.1").schedule());
        assertEquals(3, setting(plan, "threads").with().apply("3").compute().threads().getAsInt());
        assertEquals(1L << 40, setting(plan, "seed").with().apply("1099511627776").seed());
    }

    @Test
    @DisplayName("refuse what is out of bounds")
    void bounds() {
        TrainingPlan plan = TrainingPlan.DEFAULT;
        for (String[] wrong :
                new String[][] {
                    {"epochs", "0"},
                    {"epochs", "many"},
                    {"batch-size", "-3"},
                    {"rate", "0"},
                    {"rate", "NaN"},
                    {"smoothing", "1"},
                    {"optimizer.beta1", "1"},
                    {"seed", "1.5"}
                }) {
            assertThrows(
                    Refusal.class,
                    () -> setting(plan, wrong[0]).with().apply(wrong[1]),
                    wrong[0] + " " + wrong[1]);
        }
    }

    @Test
    @DisplayName("of small numbers are written short")
    void shortNumbers() {
        assertEquals("1e-7", setting(TrainingPlan.DEFAULT, "optimizer.epsilon").text());
        assertEquals("0", setting(TrainingPlan.DEFAULT, "l1").text());
        assertEquals("0.001", setting(TrainingPlan.DEFAULT, "rate").text());
    }
}
