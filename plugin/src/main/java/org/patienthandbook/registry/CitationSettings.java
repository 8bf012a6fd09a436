package org.patienthandbook.registry;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.registry.crossref.CrossrefRegistry;
import org.patienthandbook.registry.crossref.CrossrefSearch;
import org.patienthandbook.registry.http.Deadline;
import org.patienthandbook.registry.http.ProxyLogins;
import org.patienthandbook.registry.http.RegistryAccess;
import org.patienthandbook.registry.http.Timeouts;
import org.patienthandbook.registry.pubmed.PubMedRegistry;
import org.patienthandbook.registry.service.DataCiteRegistry;
import org.patienthandbook.registry.service.HttpDoiRegistry;

/**
 * How citations are formatted and registries asked, as written; reading it tells what is wrong.
 *
 * @param mode {@code auto}, {@code frozen} or {@code refresh}
 * @param offline whether nothing may be asked and nothing written, whatever the mode
 * @param maxAge how old an answer may become, an ISO 8601 period
 * @param timeout how long all look-ups of a build may take together
 * @param style the CSL style of the reference list
 * @param addresses the registries' base addresses
 * @param version the plugin's version, which it names when it asks
 * @param mailto where registries may write to; absent when not said
 * @param proxies the proxies to go through
 * @param proxyLogins the names and passwords of those proxies that want one, by their unresolved addresses
 */
public record CitationSettings(
        String mode,
        boolean offline,
        String maxAge,
        Duration timeout,
        String style,
        Addresses addresses,
        String version,
        Optional<String> mailto,
        ProxySelector proxies,
        Map<InetSocketAddress, PasswordAuthentication> proxyLogins) {

    public CitationSettings {
        proxyLogins = Map.copyOf(proxyLogins);
    }

    /** Settings whose proxies want no password. */
    public CitationSettings(
            String mode,
            boolean offline,
            String maxAge,
            Duration timeout,
            String style,
            Addresses addresses,
            String version,
            Optional<String> mailto,
            ProxySelector proxies) {
        this(mode, offline, maxAge, timeout, style, addresses, version, mailto, proxies, Map.of());
    }

    /** All that can change what comes out where no registry is asked, and whom else would be asked, by name. */
    public Map<String, String> shape() {
        return Map.of(
                "mode",
                mode,
                "offline",
                String.valueOf(offline),
                "maxAge",
                maxAge,
                "timeout",
                timeout.toString(),
                "style",
                style,
                "addresses",
                String.join(
                        " ", addresses.doiRegistry(), addresses.crossref(), addresses.datacite(), addresses.pubmed()),
                "citingVersion",
                version,
                "mailto",
                mailto.toString());
    }

    public LookupSettings lookup() {
        try {
            return new LookupSettings(CitationMode.named(mode), offline, Period.parse(maxAge.strip()));
        } catch (DateTimeParseException e) {
            throw new HandbookException(
                    "'" + maxAge + "' is no period", "write citationsMaxAge such as P30D, thirty days", e);
        }
    }

    /**
     * The registries' base addresses, as written.
     *
     * @param doiRegistry doi.org, or who answers in its place
     * @param crossref Crossref's REST API
     * @param datacite DataCite's REST API
     * @param pubmed the host of PubMed's E-utilities
     */
    public record Addresses(String doiRegistry, String crossref, String datacite, String pubmed) {

        /** The registries themselves. */
        public static final Addresses USUAL = new Addresses(
                "https://doi.org",
                "https://api.crossref.org",
                "https://api.datacite.org",
                "https://eutils.ncbi.nlm.nih.gov");

        /** One host in place of all. */
        public static Addresses ofOne(String address) {
            return new Addresses(address, address, address, address);
        }
    }

    /** The registries of one build. Until they say how fast they may be asked, they are asked slowly. */
    public Registries registries() {
        Deadline deadline = new Deadline(timeout);
        ProxyLogins logins = new ProxyLogins(proxyLogins);
        CrossrefRegistry crossref =
                new CrossrefRegistry(access(addresses.crossref(), logins, Duration.ofSeconds(1)), deadline);
        return new Registries(
                new HttpDoiRegistry(access(addresses.doiRegistry(), logins, Duration.ofMillis(250)), deadline),
                List.of(
                        crossref,
                        new DataCiteRegistry(access(addresses.datacite(), logins, Duration.ofMillis(350)), deadline)),
                Optional.of(new PubMedRegistry(
                        access(addresses.pubmed(), logins, Duration.ofMillis(350)), deadline, mailto)),
                Optional.of(new CrossrefSearch(crossref)));
    }

    private RegistryAccess access(String written, ProxyLogins logins, Duration gap) {
        try {
            URI address = new URI(written.strip());
            String agent = RegistryAccess.userAgent(version, mailto);
            return new RegistryAccess(address, agent, proxies, logins, Timeouts.USUAL, gap);
        } catch (URISyntaxException e) {
            throw new HandbookException(
                    "'" + written + "' is no address of a registry",
                    "write one such as https://doi.org, or leave it out",
                    e);
        }
    }
}
