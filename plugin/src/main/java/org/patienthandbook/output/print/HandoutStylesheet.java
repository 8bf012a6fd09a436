package org.patienthandbook.output.print;

import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.HandbookSettings.Colors;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.output.theme.Theme;

/** The style sheet of handouts: the theme's {@code css/handout.css} with the paper size and the clinic's color. */
public final class HandoutStylesheet {

    private static final String FILE = "css/handout.css";

    private HandoutStylesheet() {}

    public static String css(Theme theme, Paper paper, Colors colors) {
        String css = theme.text(FILE)
                .orElseThrow(() -> new HandbookException(
                        "the theme has no '" + FILE + "'",
                        "add the file, or turn handouts off with -Dhandbook.pdf=false"));
        return css.replace("\r\n", "\n")
                + "\n@page { size: " + paper.label() + "; }\n"
                + "h1, h2, h3, h4, h5, h6 { color: " + colors.brand() + "; }\n"
                + ".mast, .cover-rule { border-color: " + colors.brand() + "; }\n";
    }
}
