package org.patienthandbook.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.Registries;
import org.patienthandbook.registry.RegistrySettings;

/** Parameters of the goals that look up references. */
abstract class CitingMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    @Inject
    private Provider<SettingsDecrypter> decrypter;

    /** The folder of the handbook's sources. */
    @Parameter(property = "handbook.sourceDirectory", defaultValue = "${project.basedir}/src/handbook")
    private File sourceDirectory;

    /**
     * When to query registries. {@code auto}: for references whose entry in the lock is missing, outdated, or older than
     * {@code citationsMaxAge}. {@code frozen}: never; the build fails if the lock does not cover a reference. {@code refresh}: for
     * all references.
     */
    @Parameter(property = "handbook.citations", defaultValue = "auto")
    private String citations;

    /** How long an answer of a registry is valid, as an ISO 8601 period. */
    @Parameter(property = "handbook.citationsMaxAge", defaultValue = "P30D")
    private String citationsMaxAge;

    /** The time limit for all look-ups of a build together, in seconds. */
    @Parameter(property = "handbook.citationsTimeout", defaultValue = "60")
    private String citationsTimeout;

    /** The CSL style of the reference list: the last part of its address at https://www.zotero.org/styles. */
    @Parameter(property = "handbook.citationStyle", defaultValue = "american-medical-association")
    private String citationStyle;

    /** Your email address, sent with every request so that a registry can contact you. */
    @Parameter(property = "handbook.mailto")
    private @Nullable String mailto;

    /** The base address of doi.org. */
    @Parameter(property = "handbook.doiRegistry", defaultValue = "https://doi.org")
    private String doiRegistry;

    /** The base address of Crossref's REST API. */
    @Parameter(property = "handbook.crossref", defaultValue = "https://api.crossref.org")
    private String crossref;

    /** The base address of DataCite's REST API. */
    @Parameter(property = "handbook.datacite", defaultValue = "https://api.datacite.org")
    private String datacite;

    /** The base address of PubMed's E-utilities. */
    @Parameter(property = "handbook.pubmed", defaultValue = "https://eutils.ncbi.nlm.nih.gov")
    private String pubmed;

    final Parameters parameters() {
        return new Parameters(session.getUserProperties(), base());
    }

    final File base() {
        return project.getBasedir();
    }

    final Path source(Parameters parameters) {
        return parameters.folder("sourceDirectory", sourceDirectory);
    }

    final Path buildFolder() {
        return Path.of(project.getBuild().getDirectory());
    }

    final String pluginVersion() {
        return pluginVersion;
    }

    /** @param offline whether the goal sends no requests and does not write the lock, as {@code mvn -o} */
    final LookupSettings lookup(Parameters parameters, boolean offline) {
        return new LookupSettings(
                parameters.choice("citations", citations, List.of(CitationMode.values()), CitationMode::label),
                offline || session.isOffline(),
                parameters.period("citationsMaxAge", citationsMaxAge));
    }

    final String citationStyle(Parameters parameters) {
        return parameters.text("citationStyle", citationStyle);
    }

    /** @param lookup passwords of proxies are decrypted only if it is not offline */
    final Registries registries(Parameters parameters, LookupSettings lookup) {
        return new RegistrySettings(
                        new RegistrySettings.Addresses(
                                parameters.address("doiRegistry", doiRegistry),
                                parameters.address("crossref", crossref),
                                parameters.address("datacite", datacite),
                                parameters.address("pubmed", pubmed)),
                        Duration.ofSeconds(parameters.number("citationsTimeout", citationsTimeout, "seconds", 0)),
                        pluginVersion,
                        parameters.optional("mailto", mailto),
                        new Proxies(session.getSettings()),
                        lookup.offline() ? Map.of() : new ProxyPasswords(decrypter, getLog()).of(session.getSettings()))
                .registries();
    }
}
