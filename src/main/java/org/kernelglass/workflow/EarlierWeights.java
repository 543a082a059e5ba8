package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunStart;

/**
 * How far the weights of an earlier run fit a network that begins with them.
 *
 * @param arrays how many the network has
 * @param anew those that the earlier run has not, or in another shape: they are drawn
 */
record EarlierWeights(int arrays, List<String> anew) {

    static EarlierWeights of(NetworkProgram program, RunStart.FromWeights from) {
        List<String> all = new ArrayList<>();
        List<String> anew = new ArrayList<>();
        program.forEachParameter(
                (name, array) -> {
                    all.add(name);
                    Tensor earlier = from.weights().get(name);
                    if (earlier == null || !earlier.shape().equals(array.shape())) {
                        anew.add(name);
                    }
                });
        return new EarlierWeights(all.size(), anew);
    }

    /**
     * Says what is not taken over.
     *
     * @throws Refusal if nothing is: the runs have nothing in common
     */
    void tell(RunWatch watch) {
        if (!anew.isEmpty() && anew.size() == arrays) {
            throw new Refusal(
                    Message.of("workflow.problem.no-weights-fit"),
                    Message.of("workflow.hint.no-weights-fit"));
        }
        if (!anew.isEmpty()) {
            watch.notice(
                    Message.of(
                            "workflow.notice.weights-anew",
                            anew.size(),
                            arrays,
                            String.join(", ", anew)));
        }
    }
}
