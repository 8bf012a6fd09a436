package org.patienthandbook.output.print;

import io.nayuki.qrcodegen.QrCode;
import org.jsoup.nodes.Element;

/** An address as a drawing that a phone's camera reads (ISO/IEC 18004), with the quiet zone of four modules around it. */
public final class QrCodeSvg {

    private static final int QUIET = 4;

    private QrCodeSvg() {}

    /**
     * The drawing as SVG.
     *
     * @param text the words that stand for it
     */
    public static String svg(String address, String text) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int end;
            for (int x = 0; x < code.size; x = end + 1) {
                // one shape for dark modules side by side: drawing them is a good part of a handout's cost
                end = endOfDark(code, x, y);
                if (end > x) {
                    path.append("M").append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h")
                            .append(x - end)
                            .append('z');
                }
            }
        }
        int size = code.size + 2 * QUIET;
        Element svg = new Element("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("class", "qr")
                .attr("width", "120")
                .attr("height", "120")
                .attr("viewBox", "0 0 " + size + " " + size)
                .attr("alt", text);
        svg.appendElement("path").attr("d", path.toString()).attr("fill", "#000");
        return svg.outerHtml();
    }

    /** The first module from this one on that is not dark, or the end of the row. */
    private static int endOfDark(QrCode code, int x, int y) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
            end++;
        }
        return end;
    }
}
