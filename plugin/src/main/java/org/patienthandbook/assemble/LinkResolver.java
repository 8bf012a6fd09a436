package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.patienthandbook.assemble.link.LinkTarget;
import org.patienthandbook.assemble.link.LinkTargets;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Resolves links and images to their targets, and reports links without a target. */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms");
    private static final String DECORATIVE = "decorative";

    private final SourceTree tree;
    private final LinkTargets targets;

    LinkResolver(SourceTree tree, LinkTargets targets) {
        this.tree = tree;
        this.targets = targets;
    }

    /** Resolves the links of a text. Several threads may call it at once. */
    List<Finding> resolve(MutableText text) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : text.body().getAllElements()) {
            switch (element.normalName()) {
                case "a" -> link(element, text).ifPresent(findings::add);
                case "img" -> image(element, text, findings);
                case "video", "audio", "source" ->
                    Stream.of("src", "poster")
                            .filter(element::hasAttr)
                            .forEach(name -> media(element, name, text).ifPresent(findings::add));
                default -> {
                    // not a link
                }
            }
        }
        return findings;
    }

    private Optional<Finding> link(Element link, MutableText text) {
        if (!link.hasAttr("href")) {
            return Optional.empty();
        }
        // browsers ignore control characters and spaces when they look for a scheme
        String href = INVISIBLE.matcher(link.attr("href")).replaceAll("");
        SourceLocation location = Marks.locate(link, tree, text.location());
        if (SCHEME.matcher(href).matches() || href.startsWith("//")) {
            Optional<Finding> unsafe = external(href, location);
            unsafe.ifPresent(finding -> link.removeAttr("href"));
            return unsafe;
        }
        LinkTarget target =
                link.attr(Marks.XREF).isEmpty() ? targets.ofLink(href, text.page()) : xref(link, href, location);
        if (target.address().isEmpty()) {
            return Optional.of(missing(target, location));
        }
        link.attr(Marks.TO, target.address().get());
        // if the link has no text, Asciidoctor shows its path
        if (link.hasAttr(Marks.XREF) && link.text().equals(href.replaceFirst("#.*", ""))) {
            link.text(target.title());
        }
        return Optional.empty();
    }

    /** In a table cell, Asciidoctor does not name the included file, so links relative to the partials are found as well. */
    private LinkTarget xref(Element link, String href, SourceLocation location) {
        LinkTarget target = targets.ofXref(href, location.file());
        if (target.address().isPresent() || !Marks.isInside(link, "td")) {
            return target;
        }
        LinkTarget fromPartial = targets.ofXref(href, tree.nameOf(SourceTree.PARTIALS + "/cell.adoc"));
        return fromPartial.address().isPresent() ? fromPartial : target;
    }

    private static Optional<Finding> external(String href, SourceLocation location) {
        String scheme = href.startsWith("//") ? "" : href.substring(0, href.indexOf(':'));
        if (SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(Rule.SOURCE_UNSAFE, location, "links to '" + href + "' are not allowed")
                .withHint("link to a page of the handbook, or to an address that begins with https:, mailto: or tel:"));
    }

    private void image(Element image, MutableText text, List<Finding> findings) {
        SourceLocation location = Marks.locate(image, tree, text.location());
        altText(image, location).ifPresent(findings::add);
        String src = image.attr("src");
        if (SCHEME.matcher(src).matches() || src.startsWith("//")) {
            findings.add(outside(src, location));
            image.attr("src", "");
            return;
        }
        LinkTarget target = targets.ofImage(src, text.page());
        if (target.address().isEmpty()) {
            findings.add(missing(target, location));
        }
        target.address().ifPresent(address -> image.attr(Marks.TO, address));
    }

    private static Finding missing(LinkTarget target, SourceLocation location) {
        return Finding.of(Rule.LINK_TARGET_MISSING, location, target.problem()).withHint(target.hint());
    }

    private static Finding outside(String src, SourceLocation location) {
        return Finding.of(Rule.SOURCE_UNSAFE, location, "'" + src + "' is not a file of the handbook")
                .withHint("if its license allows, save it in the folder 'images' and use it from there");
    }

    private Optional<Finding> media(Element media, String name, MutableText text) {
        String src = media.attr(name).replaceFirst("#.*", "");
        SourceLocation location = Marks.locate(media, tree, text.location());
        if (SCHEME.matcher(src).matches() || src.startsWith("//")) {
            media.removeAttr(name);
            return Optional.of(outside(src, location));
        }
        LinkTarget target = targets.ofImage(src, text.page());
        return target.address().isPresent() ? Optional.empty() : Optional.of(missing(target, location));
    }

    /** Reports an image without alt text. Decorative images get an empty alt text, so that screen readers skip them. */
    private static Optional<Finding> altText(Element image, SourceLocation location) {
        boolean decorative = image.parents().stream().limit(3).anyMatch(parent -> parent.hasClass(DECORATIVE))
                || image.hasClass(DECORATIVE);
        if (decorative) {
            image.attr("alt", "");
            return Optional.empty();
        }
        if (!image.attr("data-hb-alt").equals("missing") && !image.attr("alt").isBlank()) {
            return Optional.empty();
        }
        String name = image.attr("src").replaceFirst(".*/", "");
        return Optional.of(Finding.of(Rule.IMAGE_ALT_MISSING, location, "the image '" + name + "' has no alt text")
                .withHint("describe the image in the brackets, or write [role=decorative] if it is only decoration"));
    }
}
