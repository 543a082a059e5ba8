package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.TensorShape;

@DisplayName("Templates")
class TemplatesTest {

    private static final List<TensorShape> PICTURES =
            List.of(
                    TensorShape.image(1, 28, 28),
                    TensorShape.image(3, 32, 32),
                    TensorShape.image(3, 64, 64),
                    TensorShape.image(3, 50, 75));

    @Test
    @DisplayName("work without a problem for grey and colour pictures and for 2 to 100 classes")
    void work() {
        for (Template template : Templates.ALL) {
            for (TensorShape picture : PICTURES) {
                for (int classes : new int[] {2, 3, 8, 10, 100}) {
                    StackReport report = StackReport.of(template.stack(classes), picture, classes);
                    assertEquals(List.of(), report.problems(), template.id() + " on " + picture);
                    NetworkProgram program =
                            StackCompiler.compile(template.stack(classes), picture, classes);
                    assertTrue(program.endsInSoftmax());
                    assertEquals(report.total().parameters(), ProgramSizes.parameters(program));
                }
            }
        }
    }

    @Test
    @DisplayName("keep their order and names")
    void names() {
        assertEquals(
                List.of(
                        "article",
                        "lenet5",
                        "vgg-mini",
                        "resnet-mini",
                        "inception-mini",
                        "mobile-mini"),
                Templates.ALL.stream().map(Template::id).toList());
        assertEquals("resnet-mini", Templates.byId("resnet-mini").id());
        Refusal refusal = assertThrows(Refusal.class, () -> Templates.byId("alexnet"));
        String hint = new Sentences(Locale.ENGLISH).render(refusal.hint().orElseThrow());
        assertTrue(hint.contains("mobile-mini"), hint);
    }

    @Test
    @DisplayName("give every layer the same id each time")
    void stableIds() {
        for (Template template : Templates.ALL) {
            assertEquals(ids(template.stack(3)), ids(template.stack(7)));
            assertEquals(
                    ids(template.stack(3)).size(),
                    ids(template.stack(3)).stream().distinct().count());
        }
    }

    private static List<String> ids(LayerStack stack) {
        return AddressedLayer.all(stack).stream().map(entry -> entry.layer().id()).toList();
    }

    @Test
    @DisplayName("have a title and a sentence in both languages")
    void sentences() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Sentences sentences = new Sentences(locale);
            for (Template template : Templates.ALL) {
                assertNotNull(sentences.render(template.title()));
                assertNotNull(sentences.render(template.help()));
            }
        }
    }

    @Test
    @DisplayName("article is the network of the article, number by number")
    void article() {
        StackReport report =
                StackReport.of(
                        Templates.byId("article").stack(10), TensorShape.image(1, 28, 28), 10);
        assertEquals(
                List.of(
                        "Conv2D", "ReLU", "MaxPool", "Flatten", "Dense", "ReLU", "Dense",
                        "Softmax"),
                report.layers().stream().map(LayerReport::kindId).toList());
        assertEquals(
                List.of("26×26×32", "26×26×32", "13×13×32", "5408", "64", "64", "10", "10"),
                report.layers().stream().map(row -> row.output().orElseThrow().display()).toList());
        assertEquals(
                List.of(320L, 0L, 0L, 0L, 346_176L, 0L, 650L, 0L),
                report.layers().stream().map(row -> row.cost().parameters()).toList());
        assertEquals(
                List.of("3×3", "3×3", "4×4", "4×4", "28×28", "28×28", "28×28", "28×28"),
                report.layers().stream().map(row -> row.field().orElseThrow().display()).toList());
        assertEquals(347_146, report.total().parameters());
        assertEquals(347_146, report.total().trainable());
        assertEquals(194_688 + 346_112 + 640, report.total().multiplyAdds());
        assertEquals(
                4 * (2 * 26 * 26 * 32 + 13 * 13 * 32 + 5408 + 64 + 64 + 10 + 10),
                report.total().activationBytes());
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7"),
                IntStream.range(0, 8).mapToObj(i -> report.layers().get(i).address()).toList());
    }

    @Test
    @DisplayName("lenet5 has the 61,706 parameters of the classic")
    void lenet() {
        StackReport report =
                StackReport.of(
                        Templates.byId("lenet5").stack(10), TensorShape.image(1, 28, 28), 10);
        assertEquals(61_706, report.total().parameters());
    }
}
