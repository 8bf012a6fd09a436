package org.patienthandbook.pipeline;

import java.time.Period;
import java.util.Optional;
import org.patienthandbook.finding.FailurePolicy;
import org.patienthandbook.finding.RuleSettings;
import org.patienthandbook.model.PrintPlan;
import org.patienthandbook.pipeline.BuildSettings.Folders;
import org.patienthandbook.pipeline.BuildSettings.Resources;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;

/** Settings of builds that publish and send no requests. */
public final class OfflineSettings {

    static final String STYLE = "american-medical-association";
    static final LookupSettings LOOKUP = new LookupSettings(CitationMode.AUTO, true, Period.ofDays(30));
    public static final PrintSettings NO_HANDOUTS = new PrintSettings(PrintPlan.NOTHING, Optional.empty(), "test");

    private OfflineSettings() {}

    /** Settings with the default rules. */
    public static BuildSettings of(Folders folders, FailurePolicy failOn, PrintSettings print, Resources resources) {
        return new BuildSettings(folders, true, failOn, RuleSettings.DEFAULT, LOOKUP, STYLE, print, resources);
    }
}
