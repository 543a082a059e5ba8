package org.kernelglass.experiment;

import java.util.Optional;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.message.Message;

/**
 * One candidate in an experiment's table.
 *
 * @param number from 0, in the order of the experiment
 * @param trials that are done
 * @param accuracy mean validation accuracy with its interval
 * @param gap mean of training less validation accuracy; NaN where that was not measured
 * @param epochs of its longest training
 * @param parameters of the network, 0 before its first trial is done
 * @param multiplyAdds for one image, likewise
 * @param seconds mean computing time of a trial; differs from run to run, as no other figure does
 * @param standing the verdict, after Holm's correction for all comparisons with the baseline
 * @param comparison with the baseline; empty for itself and where there is none
 * @param pareto whether no other candidate is as accurate with fewer parameters, or more accurate
 *     with as many
 * @param failure why it failed or is impossible
 */
public record CandidateRow(
        int number,
        Candidate candidate,
        int trials,
        Estimate accuracy,
        double gap,
        int epochs,
        long parameters,
        long multiplyAdds,
        double seconds,
        Standing standing,
        Optional<RecipeComparison> comparison,
        boolean pareto,
        Optional<Message> failure) {

    CandidateRow compared(RecipeComparison with, Standing found) {
        return new CandidateRow(
                number,
                candidate,
                trials,
                accuracy,
                gap,
                epochs,
                parameters,
                multiplyAdds,
                seconds,
                found,
                Optional.of(with),
                pareto,
                failure);
    }

    CandidateRow onFront(boolean on) {
        return new CandidateRow(
                number,
                candidate,
                trials,
                accuracy,
                gap,
                epochs,
                parameters,
                multiplyAdds,
                seconds,
                standing,
                comparison,
                on,
                failure);
    }

    /** Whether it has an accuracy to be compared by. */
    boolean measured() {
        return !Double.isNaN(accuracy.value()) && standing != Standing.OPEN;
    }
}
