package org.patienthandbook.output.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that all pages share. Paths are relative to the site's root: templates put {@code page.root} before them.
 *
 * @param title the handbook's title
 * @param language a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param emergency the emergency number
 * @param crisis the crisis line
 * @param css the paths of the style sheets
 * @param scripts the paths of the scripts, in order
 * @param brand the clinic's main color, hexadecimal
 * @param accent the clinic's second color, hexadecimal
 * @param firstPage the first page of the navigation
 * @param handouts whether there are handouts
 * @param generator the content of the {@code generator} tag
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

    /** The publisher, as far as handbook.yml names it. The logo is a path from the site's root. */
    public record Publisher(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String logo) {}

    /** A phone line for a mental health crisis. */
    public record Crisis(String name, String phone) {}

    public SiteModel {
        css = List.copyOf(css);
        scripts = List.copyOf(scripts);
    }
}
