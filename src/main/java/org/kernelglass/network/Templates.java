package org.kernelglass.network;

import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

/** The networks to start from, in the order in which people see them. */
public final class Templates {

    private static final TensorShape GREY_28 = TensorShape.image(1, 28, 28);
    private static final TensorShape RGB_32 = TensorShape.image(3, 32, 32);

    public static final List<Template> ALL =
            List.of(
                    new Template("article", GREY_28, ClassicNetworks::article),
                    new Template("lenet5", GREY_28, ClassicNetworks::lenet5),
                    new Template("vgg-mini", RGB_32, ClassicNetworks::vgg),
                    new Template("resnet-mini", RGB_32, BlockNetworks::resnet),
                    new Template("inception-mini", RGB_32, BlockNetworks::inception),
                    new Template("mobile-mini", RGB_32, BlockNetworks::mobile));

    private Templates() {}

    /**
     * The template of that id.
     *
     * @throws Refusal if there is none; the hint lists those that there are
     */
    public static Template byId(String id) {
        return ALL.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("network.problem.template", id),
                                        Message.of("network.hint.templates", ids())));
    }

    private static String ids() {
        return ALL.stream().map(Template::id).collect(Collectors.joining(", "));
    }
}
