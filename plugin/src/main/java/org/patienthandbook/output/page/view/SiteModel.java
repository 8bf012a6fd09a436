package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages share, as templates see it. Paths are from the site's root: templates put {@code page.root} before
 * them.
 *
 * @param title the handbook's title
 * @param language its language, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param publisher who publishes it
 * @param emergency the emergency number
 * @param crisis the crisis line
 * @param css the paths of the style sheets
 * @param scripts the paths of the scripts, in order
 * @param brand the clinic's first colour, hexadecimal
 * @param accent the clinic's second colour, hexadecimal
 * @param firstPage the first page of the navigation
 * @param handouts whether there are PDF files
 * @param generator what the {@code generator} tag of every page says
 */
public record SiteModel(
        String title,
        String language,
        String direction,
        Publisher publisher,
        @Nullable String emergency,
        @Nullable Crisis crisis,
        List<String> css,
        List<String> scripts,
        String brand,
        String accent,
        @Nullable Link firstPage,
        boolean handouts,
        String generator) {

    /** Who publishes the handbook, as far as it is said; the logo is a path from the site's root. */
    public record Publisher(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String logo) {}

    /** Whom to call in a mental health crisis. */
    public record Crisis(String name, String phone) {}

    public SiteModel {
        css = List.copyOf(css);
        scripts = List.copyOf(scripts);
    }
}
