package org.patienthandbook.pipeline;

import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.registry.CitationMode;
import org.patienthandbook.registry.LookupSettings;
import org.patienthandbook.registry.RegistryAccess;
import org.patienthandbook.registry.Timeouts;

/**
 * How citations are formatted and registries asked, as written; reading it tells what is wrong.
 *
 * @param mode {@code auto}, {@code frozen} or {@code refresh}
 * @param offline whether nothing may be asked and nothing written, whatever the mode
 * @param maxAge how old an answer may become, an ISO 8601 period
 * @param timeout how long all look-ups of a build may take together
 * @param style the CSL style of the reference list
 * @param doiRegistry the base address of the DOI registry
 * @param version the plugin's version, which it names when it asks
 * @param mailto where registries may write to; absent when not said
 * @param proxies the proxies to go through
 */
public record CitationSettings(
        String mode,
        boolean offline,
        String maxAge,
        Duration timeout,
        String style,
        String doiRegistry,
        String version,
        Optional<String> mailto,
        ProxySelector proxies) {

    LookupSettings lookup() {
        try {
            return new LookupSettings(CitationMode.named(mode), offline, Period.parse(maxAge.strip()));
        } catch (DateTimeParseException e) {
            throw new HandbookException(
                    "'" + maxAge + "' is no period", "write citationsMaxAge such as P30D, thirty days", e);
        }
    }

    RegistryAccess access() {
        try {
            URI address = new URI(doiRegistry.strip());
            return new RegistryAccess(address, RegistryAccess.userAgent(version, mailto), proxies, Timeouts.USUAL);
        } catch (URISyntaxException e) {
            throw new HandbookException(
                    "'" + doiRegistry + "' is no address of a registry",
                    "write one such as https://doi.org, or leave it out",
                    e);
        }
    }
}
