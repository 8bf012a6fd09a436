package org.patienthandbook.registry.http;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.patienthandbook.finding.HandbookException;

/**
 * How a registry is reached.
 *
 * @param base its address, without a trailing slash; no other host receives requests
 * @param userAgent the header User-Agent, see {@link #userAgent}
 * @param proxies selects the proxies
 * @param logins the user names and passwords of proxies
 * @param timeouts the time limits for requests
 * @param gap the minimum time between two requests until the registry states its rate limit
 */
public record RegistryAccess(
        URI base, String userAgent, ProxySelector proxies, ProxyLogins logins, Timeouts timeouts, Duration gap) {

    /** @throws HandbookException when the address is not a web address */
    public RegistryAccess {
        String scheme = String.valueOf(base.getScheme());
        if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new HandbookException(
                    "'" + base + "' is not a web address of a registry",
                    "write an address such as https://doi.org, or remove the parameter");
        }
        String text = base.toString();
        base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    /** Access without passwords of proxies. */
    public RegistryAccess(URI base, String userAgent, ProxySelector proxies, Timeouts timeouts, Duration gap) {
        this(base, userAgent, proxies, new ProxyLogins(Map.of()), timeouts, gap);
    }

    /** Access without passwords of proxies and without a minimum time between requests. */
    public RegistryAccess(URI base, String userAgent, ProxySelector proxies, Timeouts timeouts) {
        this(base, userAgent, proxies, timeouts, Duration.ZERO);
    }

    /**
     * The header User-Agent: the plugin, its version, and the user's mail address if there is one.
     *
     * @throws HandbookException when the mail address is invalid
     */
    public static String userAgent(String version, Optional<String> mailto) {
        String name = "handbook-maven-plugin/" + version.replaceAll("[^A-Za-z0-9._-]", "-");
        if (mailto.isEmpty()) {
            return name;
        }
        if (!mailto.get().matches("[\\x21-\\x7E&&[^()<>,;\"\\\\]]+@[A-Za-z0-9.-]+")) {
            throw new HandbookException(
                    "'" + mailto.get() + "' is not a mail address",
                    "write a mailto such as web@example.org, or remove the parameter");
        }
        return name + " (mailto:" + mailto.get() + ")";
    }
}
