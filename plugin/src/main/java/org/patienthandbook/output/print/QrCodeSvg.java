package org.patienthandbook.output.print;

import io.nayuki.qrcodegen.QrCode;
import org.jsoup.nodes.Element;

/** Draws an address as a QR code (ISO/IEC 18004) with a quiet zone of four modules. */
public final class QrCodeSvg {

    private static final int QUIET_ZONE = 4;

    private QrCodeSvg() {}

    /**
     * The code as an SVG element.
     *
     * @param text the alternative text
     */
    public static String svg(String address, String text) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int end;
            for (int x = 0; x < code.size; x = end + 1) {
                // one shape for adjacent dark modules: drawing shapes is a large part of the cost of a handout
                end = endOfDark(code, x, y);
                if (end > x) {
                    path.append("M").append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h')
                            .append(end - x)
                            .append("v1h")
                            .append(x - end)
                            .append('z');
                }
            }
        }
        int size = code.size + 2 * QUIET_ZONE;
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

    /** The first module at or after this one that is not dark, or the end of the row. */
    private static int endOfDark(QrCode code, int x, int y) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
            end++;
        }
        return end;
    }
}
