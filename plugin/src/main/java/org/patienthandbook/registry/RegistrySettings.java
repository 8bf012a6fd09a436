package org.patienthandbook.registry;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * How registries are reached.
 *
 * @param addresses the registries' base addresses
 * @param timeout the time limit for all look-ups of a build together
 * @param version the plugin's version, part of the user agent
 * @param mailto the e-mail address that registries may write to, part of the user agent; absent when none is given
 * @param proxies the proxies to use
 * @param proxyLogins the user names and passwords of proxies that require them, by the proxy's unresolved address
 */
public record RegistrySettings(
        Addresses addresses,
        Duration timeout,
        String version,
        Optional<String> mailto,
        ProxySelector proxies,
        Map<InetSocketAddress, PasswordAuthentication> proxyLogins) {

    public RegistrySettings {
        proxyLogins = Map.copyOf(proxyLogins);
    }

    /**
     * The registries' base addresses.
     *
     * @param doiRegistry doi.org
     * @param crossref Crossref's REST API
     * @param datacite DataCite's REST API
     * @param pubmed the host of PubMed's E-utilities
     */
    public record Addresses(URI doiRegistry, URI crossref, URI datacite, URI pubmed) {}

    /** The registries of one build. The gaps between requests hold until a registry states its own rate limit. */
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

    private RegistryAccess access(URI address, ProxyLogins logins, Duration gap) {
        String agent = RegistryAccess.userAgent(version, mailto);
        return new RegistryAccess(address, agent, proxies, logins, Timeouts.USUAL, gap);
    }
}
