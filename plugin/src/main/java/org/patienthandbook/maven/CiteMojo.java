package org.patienthandbook.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.authoring.WorkCiter;
import org.patienthandbook.authoring.WorkCiter.Cited;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.registry.LookupSettings;

/** Looks up a work by its DOI, adds it to the reference list and the lock, and says how to cite it. */
@Mojo(name = "cite", threadSafe = true)
public final class CiteMojo extends CitingMojo {

    /** The DOI of the work, such as {@code 10.1111/bcp.12094} or {@code https://doi.org/10.1111/bcp.12094}. */
    @Parameter(property = "doi")
    private @Nullable String doi;

    @Override
    public void execute() throws MojoExecutionException {
        Console console = new Console(getLog());
        try {
            if (doi == null || doi.isBlank()) {
                throw new HandbookException("the DOI is missing", "add it, such as -Ddoi=10.1111/bcp.12094");
            }
            Parameters parameters = parameters();
            Path source = source(parameters);
            LookupSettings lookup = lookup(parameters, false);
            Cited cited = new WorkCiter(lookup, citationStyle(parameters), registries(parameters, lookup), console)
                    .cite(doi, source, base().toPath());
            console.say(cited.entry());
            cited.warnings().forEach(warning -> getLog().warn("handbook: " + warning));
            console.say("added to " + cited.file().getFileName() + "; cite it with cite:[" + cited.key() + "]");
        } catch (HandbookException e) {
            console.print(e);
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
