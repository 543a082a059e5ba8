package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * While training, sets values to 0 at random and divides the others by (1 − rate); otherwise does
 * nothing (Srivastava et al. 2014).
 *
 * @param rate share set to 0, at least 0 and less than 1
 * @param wholeChannels whole feature maps at once (Tompson et al. 2015)
 */
public record Drop(double rate, boolean wholeChannels) implements LayerOperation {

    @Override
    public Optional<Message> problem(TensorShape input) {
        return wholeChannels && !input.isImage()
                ? Optional.of(Message.of("layer.problem.needs-image", input.display()))
                : Optional.empty();
    }

    @Override
    public TensorShape output(TensorShape input) {
        return input;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.drop(this);
    }
}
