package org.kernelglass;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon: a magnifying glass over the nine weights of a 3×3 kernel.
 *
 * <p>Run with the PNG to write as its argument.
 */
public final class IconMaker {

    private static final int SIDE = 256;
    private static final double CELL = 50;
    private static final double GAP = 7;
    private static final double GRID = 36;
    private static final Ellipse2D LENS = new Ellipse2D.Double(74, 74, 124, 124);
    private static final Color GLASS = new Color(0xF4F8FC);

    /** An edge detector, as a small network would learn it. */
    private static final double[] KERNEL = {-0.9, -0.2, 0.6, -0.6, 0.1, 0.9, -0.3, 0.5, 1};

    private IconMaker() {}

    /** Argument: the PNG to write. */
    public static void main(String[] arguments) throws IOException {
        BufferedImage icon = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = icon.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawGround(g);
        g.setComposite(AlphaComposite.SrcOver.derive(0.5f));
        drawKernel(g);
        g.setComposite(AlphaComposite.SrcOver);
        drawLens(g);
        g.dispose();
        ImageIO.write(icon, "png", Path.of(arguments[0]).toFile());
    }

    private static void drawGround(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0x1B2B45), 0, SIDE, new Color(0x0D1524)));
        g.fill(new RoundRectangle2D.Double(8, 8, SIDE - 16, SIDE - 16, 56, 56));
    }

    private static void drawKernel(Graphics2D g) {
        for (int i = 0; i < KERNEL.length; i++) {
            g.setPaint(color(KERNEL[i]));
            double x = GRID + i % 3 * (CELL + GAP);
            double y = GRID + i / 3 * (CELL + GAP);
            g.fill(new RoundRectangle2D.Double(x, y, CELL, CELL, 14, 14));
        }
    }

    /** Blue for negative weights, white for none, orange for positive ones. */
    private static Color color(double weight) {
        Color end = weight < 0 ? new Color(0x2F7DE1) : new Color(0xF58A2C);
        double share = Math.abs(weight);
        return new Color(
                mix(0xF2, end.getRed(), share),
                mix(0xF4, end.getGreen(), share),
                mix(0xF7, end.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static void drawLens(Graphics2D g) {
        g.setStroke(new BasicStroke(24, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(GLASS);
        g.draw(new Line2D.Double(186, 186, 214, 214));
        Graphics2D within = (Graphics2D) g.create();
        within.setClip(LENS);
        within.setPaint(new Color(0x16233A));
        within.fill(LENS);
        double zoom = 1.45;
        within.translate(LENS.getCenterX(), LENS.getCenterY());
        within.scale(zoom, zoom);
        double middle = GRID + 1.5 * CELL + GAP;
        within.translate(-middle, -middle);
        drawKernel(within);
        within.dispose();
        g.setStroke(new BasicStroke(11));
        g.setPaint(GLASS);
        g.draw(LENS);
    }
}
