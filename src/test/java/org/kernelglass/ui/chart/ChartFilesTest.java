package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelglass.ui.chart.PlainChart.COLORS;
import static org.kernelglass.ui.chart.PlainChart.ENGLISH;
import static org.kernelglass.ui.chart.PlainChart.NAME;
import static org.kernelglass.ui.chart.PlainChart.points;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A chart in files")
class ChartFilesTest {

    @Test
    @DisplayName("as CSV hold numbers that read back bit for bit, and nothing for what is none")
    void csv() throws Exception {
        StringBuilder text = new StringBuilder();
        ChartCsv.write(
                Axis.EPOCH,
                List.of(new ChartCsv.Column(NAME, points(0.1 + 0.2, Double.NaN))),
                ENGLISH,
                text);
        assertEquals(
                "series,epoch,value\nbest,1.0,0.30000000000000004\nbest,2.0,\n", text.toString());
    }

    @Test
    @DisplayName("as SVG are well formed and have each value where the axes say")
    void svg() throws Exception {
        ChartModel model = new ChartModel(Message.of("train.chart.menu", "<&>"), Unit.NONE);
        double[] values = {3, 1, 2, 5};
        model.series().add(ChartSeries.sparse(NAME, Role.VALIDATION, points(values)));
        model.bestProperty().set(OptionalDouble.of(2));
        model.follow(1_000_000_000);
        String svg = new ChartPicture(COLORS, ENGLISH).svg(model, "Some \"Sans\"");
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList circles = document.getElementsByTagName("circle");
        assertEquals(values.length, circles.getLength());
        PlotArea area = ChartPainter.area(model, 12, 44, 776, 424);
        for (int index = 0; index < values.length; index++) {
            Element circle = (Element) circles.item(index);
            double x = Double.parseDouble(circle.getAttribute("cx"));
            double y = Double.parseDouble(circle.getAttribute("cy"));
            assertEquals(index + 1, area.xAt(x), 0.01);
            assertEquals(values[index], area.placeAt(y), 0.02);
        }
        assertTrue(svg.contains("&lt;&amp;&gt;"), svg);
        assertTrue(svg.contains("stroke-dasharray=\"6 4\""), "validation is dashed");
    }
}
