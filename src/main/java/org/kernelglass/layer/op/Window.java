package org.kernelglass.layer.op;

import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * The window of a convolution or pool on both axes, before it meets an input.
 *
 * @param kernel rows and columns of the window
 * @param stride step down and to the right
 * @param dilation distance between the rows and columns a window reads
 * @param padding what surrounds the input
 */
public record Window(Size kernel, Size stride, Size dilation, Padding padding) {

    public WindowGeometry rows(TensorShape input) {
        return WindowGeometry.of(
                input.height(), kernel.height(), stride.height(), dilation.height(), padding);
    }

    public WindowGeometry columns(TensorShape input) {
        return WindowGeometry.of(
                input.width(), kernel.width(), stride.width(), dilation.width(), padding);
    }

    /** Why the window cannot slide over the input: not an image, or larger than it. */
    public Optional<Message> problem(TensorShape input) {
        if (!input.isImage()) {
            return Optional.of(Message.of("layer.problem.needs-image", input.display()));
        }
        if (rows(input).fits() && columns(input).fits()) {
            return Optional.empty();
        }
        return Optional.of(tooLarge(input));
    }

    private Message tooLarge(TensorShape input) {
        String sides = input.height() + "×" + input.width();
        if (dilation.equals(Size.square(1))) {
            return Message.of("layer.problem.window-too-large", kernel.display(), sides);
        }
        Size span = new Size(rows(input).span(), columns(input).span());
        return Message.of(
                "layer.problem.span-too-large",
                kernel.display(),
                dilation.display(),
                span.display(),
                sides);
    }

    public TensorShape output(TensorShape input, int channels) {
        return TensorShape.image(channels, rows(input).output(), columns(input).output());
    }
}
