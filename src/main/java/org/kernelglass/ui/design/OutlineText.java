package org.kernelglass.ui.design;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Shape;

/** An outline in the words of SVG. */
final class OutlineText {

    private OutlineText() {}

    /**
     * @param outline in coordinates of the scene
     * @param origin what becomes 0, 0
     */
    static String of(Shape outline, Point2D origin) {
        StringBuilder text = new StringBuilder();
        List<PathElement> elements = outline instanceof Path path ? path.getElements() : List.of();
        elements.forEach(element -> text.append(of(element, origin)));
        return text.toString();
    }

    private static String of(PathElement element, Point2D o) {
        if (element instanceof MoveTo to) {
            return points("M", o, to.getX(), to.getY());
        }
        if (element instanceof LineTo to) {
            return points("L", o, to.getX(), to.getY());
        }
        if (element instanceof QuadCurveTo to) {
            return points("Q", o, to.getControlX(), to.getControlY(), to.getX(), to.getY());
        }
        if (element instanceof CubicCurveTo to) {
            return points(
                    "C",
                    o,
                    to.getControlX1(),
                    to.getControlY1(),
                    to.getControlX2(),
                    to.getControlY2(),
                    to.getX(),
                    to.getY());
        }
        return element instanceof ClosePath ? "Z" : "";
    }

    private static String points(String command, Point2D origin, double... numbers) {
        StringBuilder text = new StringBuilder(command);
        for (int index = 0; index < numbers.length; index += 2) {
            double x = numbers[index] - origin.getX();
            double y = numbers[index + 1] - origin.getY();
            text.append(index == 0 ? "" : " ").append(StackSvg.format("%s %s", x, y));
        }
        return text.toString();
    }
}
