package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.training.advice.Remedy;
import org.kernelglass.training.advice.Setup;

/**
 * Makes the candidates of an experiment out of what it begins with.
 *
 * @param base what is varied
 * @param data whose image size and classes the networks must fit
 */
public record Candidates(Setup base, TrialData data) {

    /** The setting by which the candidates of a learning curve differ. */
    public static final String SHARE = "share";

    /** The setting by which the candidates of measured remedies differ. */
    public static final String REMEDY = "remedy";

    /** The remedy of learning from the images that were held back. */
    public static final String MORE_DATA = "more-data";

    /** Remedies against overfitting that a stack and a plan can take. */
    private static final List<Remedy> AGAINST_OVERFITTING =
            List.of(
                    Remedy.DROPOUT,
                    Remedy.L2,
                    Remedy.SHIFT,
                    Remedy.FLIP,
                    Remedy.FEWER_FILTERS,
                    Remedy.EARLY_STOPPING);

    /**
     * Every combination that the search names; without axes the base alone.
     *
     * @throws Refusal if an axis names no layer or setting, or a value is out of bounds
     */
    public List<Candidate> of(List<Axis> axes, Search search) {
        return search.combinations(axes, data.seed()).stream().map(this::candidate).toList();
    }

    private Candidate candidate(List<Setting> settings) {
        Setup setup = base;
        for (Setting setting : settings) {
            setup = setting.applyTo(setup);
        }
        return candidate(settings, setup, 1);
    }

    private Candidate candidate(List<Setting> settings, Setup setup, double share) {
        return new Candidate(settings, setup, share, problem(setup));
    }

    private Optional<Message> problem(Setup setup) {
        try {
            StackCompiler.compile(
                    setup.stack(), data.preprocessing().shape(), data.classes().size());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    /** The base with ever larger shares of the training images. */
    public List<Candidate> ofShares(List<Double> shares) {
        return shares.stream()
                .map(
                        share ->
                                candidate(
                                        List.of(new Setting(SHARE, Double.toString(share))),
                                        base,
                                        share))
                .toList();
    }

    /**
     * The base, then each remedy that would change something.
     *
     * @param share of the training images that all but the last learn from: below 1, the last is
     *     the base with all of them
     */
    public List<Candidate> ofRemedies(double share) {
        List<Candidate> all = new ArrayList<>();
        all.add(candidate(List.of(), base, share));
        for (Remedy remedy : AGAINST_OVERFITTING) {
            if (remedy.applies(base)) {
                Setting setting = new Setting(REMEDY, remedy.id());
                all.add(candidate(List.of(setting), remedy.apply(base), share));
            }
        }
        if (share < 1) {
            all.add(candidate(List.of(new Setting(REMEDY, MORE_DATA)), base, 1));
        }
        return all;
    }

    /** The candidate that is the base itself; where none is, the first that can be trained. */
    public int baseline(List<Candidate> candidates) {
        for (int number = 0; number < candidates.size(); number++) {
            if (candidates.get(number).setup().equals(base)) {
                return number;
            }
        }
        for (int number = 0; number < candidates.size(); number++) {
            if (candidates.get(number).possible()) {
                return number;
            }
        }
        return 0;
    }
}
