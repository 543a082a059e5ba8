package org.kernelglass.export;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

/**
 * The words of a picture and the font for them: sans serif, and for what that cannot draw (Chinese
 * on a machine whose default font has none) another font of the system that can. Where no font can
 * draw Chinese, the sentences are English. One thread.
 */
final class Lettering {

    private static final String CHINESE = "训练验证损失准确率混淆矩阵卷积核";
    private static final List<String> PREFERRED =
            List.of(
                    "Noto Sans CJK SC",
                    "Noto Sans SC",
                    "Source Han Sans SC",
                    "Microsoft YaHei",
                    "PingFang SC",
                    "WenQuanYi Micro Hei",
                    "WenQuanYi Zen Hei",
                    "SimHei");

    private final Sentences sentences;
    private final Font plain;
    private List<Font> others;

    /**
     * @throws Refusal if the system has no font at all
     */
    Lettering(Sentences wanted) {
        this.plain = sansSerif();
        boolean chinese = wanted.locale().getLanguage().equals("zh");
        this.sentences =
                chinese && !canDraw(fontFor(CHINESE), CHINESE)
                        ? new Sentences(Locale.ENGLISH)
                        : wanted;
    }

    // without fontconfig or any font, the platform fails inside with whatever it stumbles over
    private static Font sansSerif() {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            font.canDisplay('x');
            return font;
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new Refusal(
                    Message.of("export.problem.no-font"), Message.of("export.hint.no-font"), null);
        }
    }

    private static boolean canDraw(Font font, String text) {
        return font.canDisplayUpTo(text) < 0;
    }

    String words(Message message) {
        return sentences.render(message);
    }

    /** Whether any font of the system has every letter of the text. */
    boolean canDraw(String text) {
        return canDraw(fontFor(text), text);
    }

    /** A font that can draw the text, or else the plain one. */
    Font fontFor(String text) {
        if (canDraw(plain, text)) {
            return plain;
        }
        return others().stream().filter(font -> canDraw(font, text)).findFirst().orElse(plain);
    }

    private List<Font> others() {
        if (others == null) {
            Font[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            others =
                    Arrays.stream(all).sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
        }
        return others;
    }

    private static int rank(Font font) {
        int place = PREFERRED.indexOf(font.getFamily(Locale.ROOT));
        return place < 0 ? PREFERRED.size() : place;
    }
}
