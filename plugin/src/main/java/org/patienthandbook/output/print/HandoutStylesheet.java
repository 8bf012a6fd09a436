package org.patienthandbook.output.print;

import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.model.HandbookSettings.Colors;
import org.patienthandbook.model.print.Paper;
import org.patienthandbook.output.theme.Theme;

/** The styles of handouts: the theme's {@code css/handout.css}, the paper's size and the clinic's colour. */
public final class HandoutStylesheet {

    private static final String FILE = "css/handout.css";

    private HandoutStylesheet() {}

    /** The styles as one text. */
    public static String css(Theme theme, Paper paper, Colors colors) {
        String css = theme.text(FILE)
                .orElseThrow(() -> new HandbookException(
                        "the theme has no '" + FILE + "'", "add the file, or print nothing with -Dhandbook.pdf=false"));
        return css.replace("\r\n", "\n")
                + "\n@page { size: " + paper.label() + "; }\n"
                + "h1, h2, h3, h4, h5, h6 { color: " + colors.brand() + "; }\n"
                + ".mast, .cover-rule { border-color: " + colors.brand() + "; }\n";
    }
}
