package org.patienthandbook.output.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patienthandbook.model.Page;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.model.print.Handout;
import org.patienthandbook.output.page.view.HandoutModel;
import org.patienthandbook.output.page.view.PrintListModel;
import org.patienthandbook.output.page.view.PrintListModel.Entry;
import org.patienthandbook.output.theme.Messages;

/** Composes lists of handouts, each with its number of pages and file size. */
final class HandoutComposer {

    private static final long KILOBYTE = 1000;
    private static final double MEGABYTE = 1_000_000;

    private final PageContext context;
    /** Handouts by page; those of the whole handbook have no page. */
    private final Map<Optional<PageId>, List<Handout>> handouts;

    HandoutComposer(PageContext context) {
        this.context = context;
        this.handouts = context.handbook().handouts().stream().collect(Collectors.groupingBy(Handout::page));
    }

    /** The handouts of a page, with links from that page. */
    List<HandoutModel> onPage(PageId page) {
        return of(Optional.of(page), context.viewpoint(page));
    }

    /** All handouts, with links from the page that lists them. */
    PrintListModel compose() {
        Viewpoint at = context.viewpoint(PageId.PRINT);
        List<Entry> pages = new ArrayList<>();
        for (Page page : context.authored()) {
            List<HandoutModel> handouts = of(Optional.of(page.id()), at);
            if (!handouts.isEmpty()) {
                pages.add(new Entry(context.titleOf(page.id()), at.to(page.id()), handouts));
            }
        }
        return new PrintListModel(of(Optional.empty(), at), pages);
    }

    private List<HandoutModel> of(Optional<PageId> page, Viewpoint at) {
        return handouts.getOrDefault(page, List.of()).stream()
                .map(handout -> model(handout, at))
                .toList();
    }

    private HandoutModel model(Handout handout, Viewpoint at) {
        Messages messages = context.messages();
        String edition = handout.edition().label();
        Map<String, String> values = Map.of(
                "pages", String.valueOf(handout.pages()),
                "size", size(handout.bytes()));
        return new HandoutModel(
                edition,
                messages.text("print.edition." + edition),
                at.root() + handout.path(),
                messages.text(handout.pages() == 1 ? "print.file.one" : "print.file.many", values));
    }

    /** Rounds up, so that a file is never larger than the page says. */
    private String size(long bytes) {
        NumberFormat numbers =
                NumberFormat.getInstance(context.handbook().settings().language());
        numbers.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? numbers.format((bytes + KILOBYTE - 1) / KILOBYTE) + " KB"
                : numbers.format(Math.ceil(bytes / MEGABYTE * 10) / 10) + " MB";
    }
}
