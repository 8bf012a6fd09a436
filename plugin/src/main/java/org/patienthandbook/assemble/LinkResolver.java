package org.patienthandbook.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.patienthandbook.finding.Finding;
import org.patienthandbook.finding.Rule;
import org.patienthandbook.markup.Marks;
import org.patienthandbook.source.SourceLocation;
import org.patienthandbook.source.SourceTree;

/** Leads every link and picture to its target, and reports those that have none. */
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

    List<Finding> resolve(WorkPage page) {
        List<Finding> findings = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            switch (element.normalName()) {
                case "a" -> link(element, page).ifPresent(findings::add);
                case "img" -> image(element, page, findings);
                case "video", "audio", "source" ->
                    Stream.of("src", "poster")
                            .filter(element::hasAttr)
                            .forEach(name -> media(element, name, page).ifPresent(findings::add));
                default -> {
                    // leads nowhere
                }
            }
        }
        return findings;
    }

    private Optional<Finding> link(Element link, WorkPage page) {
        if (!link.hasAttr("href")) {
            return Optional.empty();
        }
        // browsers pass over control characters and spaces when they look for a scheme
        String href = INVISIBLE.matcher(link.attr("href")).replaceAll("");
        SourceLocation location = Marks.locate(link, tree, page.location());
        if (SCHEME.matcher(href).matches() || href.startsWith("//")) {
            Optional<Finding> unsafe = external(href, location);
            unsafe.ifPresent(finding -> link.removeAttr("href"));
            return unsafe;
        }
        LinkTargets.Target target =
                link.attr(Marks.XREF).isEmpty() ? targets.ofLink(href, page.id()) : xref(link, href, location);
        if (target.address().isEmpty()) {
            return Optional.of(Finding.of(Rule.LINK_TARGET_MISSING, location, target.problem())
                    .withHint(target.hint()));
        }
        link.attr(Marks.TO, target.address().get());
        // without a text of its own Asciidoctor shows the path
        if (link.hasAttr(Marks.XREF) && link.text().equals(href.replaceFirst("#.*", ""))) {
            link.text(target.title());
        }
        return Optional.empty();
    }

    /** Asciidoctor does not tell which file a text in a table cell was included from: there a partial's own folder counts too. */
    private LinkTargets.Target xref(Element link, String href, SourceLocation location) {
        LinkTargets.Target target = targets.ofXref(href, location.file());
        if (target.address().isPresent() || !Marks.isInside(link, "td")) {
            return target;
        }
        LinkTargets.Target fromPartial = targets.ofXref(href, tree.nameOf(SourceTree.PARTIALS + "/cell.adoc"));
        return fromPartial.address().isPresent() ? fromPartial : target;
    }

    private static Optional<Finding> external(String href, SourceLocation location) {
        String scheme = href.startsWith("//") ? "" : href.substring(0, href.indexOf(':'));
        if (SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(Rule.SOURCE_UNSAFE, location, "a link cannot lead to '" + href + "'")
                .withHint("link to a page of the handbook, or to an address that begins with https:, mailto: or tel:"));
    }

    private void image(Element image, WorkPage page, List<Finding> findings) {
        SourceLocation location = Marks.locate(image, tree, page.location());
        alternative(image, location).ifPresent(findings::add);
        String src = image.attr("src");
        if (SCHEME.matcher(src).matches() || src.startsWith("//")) {
            findings.add(outside(src, location));
            image.attr("src", "");
            return;
        }
        LinkTargets.Target target = targets.ofImage(src, page.id());
        if (target.address().isEmpty()) {
            findings.add(Finding.of(Rule.LINK_TARGET_MISSING, location, target.problem())
                    .withHint(target.hint()));
        }
        target.address().ifPresent(address -> image.attr(Marks.TO, address));
    }

    private static Finding outside(String src, SourceLocation location) {
        return Finding.of(Rule.SOURCE_UNSAFE, location, "'" + src + "' comes from outside the handbook")
                .withHint("save it in the folder 'images' and use it from there, if its licence allows that");
    }

    private Optional<Finding> media(Element media, String name, WorkPage page) {
        String src = media.attr(name).replaceFirst("#.*", "");
        SourceLocation location = Marks.locate(media, tree, page.location());
        if (SCHEME.matcher(src).matches() || src.startsWith("//")) {
            media.removeAttr(name);
            return Optional.of(outside(src, location));
        }
        LinkTargets.Target target = targets.ofImage(src, page.id());
        return target.address().isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of(Rule.LINK_TARGET_MISSING, location, target.problem())
                        .withHint(target.hint()));
    }

    /** A picture has text, or says that it is decoration; then screen readers pass it over. */
    private static Optional<Finding> alternative(Element image, SourceLocation location) {
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
        return Optional.of(Finding.of(
                        Rule.IMAGE_ALT_MISSING, location, "the picture '" + name + "' has no text that stands for it")
                .withHint("say between the brackets what it shows, or write [role=decorative] when it says nothing"));
    }
}
