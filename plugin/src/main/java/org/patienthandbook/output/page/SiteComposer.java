package org.patienthandbook.output.page;

import java.util.List;
import org.patienthandbook.model.HandbookSettings;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.page.view.SiteModel;
import org.patienthandbook.publish.PublishingRules;

/** Composes the values that all templates share, for the web and for print. */
public final class SiteComposer {

    private final PageContext context;

    public SiteComposer(PageContext context) {
        this.context = context;
    }

    /**
     * Composes the values for pages that load these files.
     *
     * @param css the paths of the style sheets
     * @param scripts the paths of the scripts
     */
    public SiteModel compose(List<String> css, List<String> scripts) {
        HandbookSettings settings = context.handbook().settings();
        HandbookSettings.Publisher publisher = settings.publisher();
        return new SiteModel(
                settings.title(),
                settings.language().toLanguageTag(),
                settings.isRightToLeft() ? "rtl" : "ltr",
                new SiteModel.Publisher(
                        publisher.name().orElse(null),
                        publisher.phone().orElse(null),
                        publisher.email().orElse(null),
                        publisher.address().orElse(null),
                        publisher.logo().orElse(null)),
                settings.emergency().orElse(null),
                settings.crisis()
                        .map(crisis -> new SiteModel.Crisis(crisis.name(), crisis.phone()))
                        .orElse(null),
                css,
                scripts,
                settings.colors().brand(),
                settings.colors().accent(),
                new NavigationComposer(context).firstPage().orElse(null),
                context.has(PageId.PRINT),
                PublishingRules.GENERATOR);
    }
}
