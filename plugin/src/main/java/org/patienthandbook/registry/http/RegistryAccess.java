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
 * @param base its address, without a slash at the end; no other host is asked
 * @param userAgent what the build calls itself, see {@link #userAgent}
 * @param proxies the proxies to go through
 * @param logins the names and passwords of those proxies that want one
 * @param timeouts how long it is waited for
 * @param gap the time between two questions, until the registry says how fast it may be asked
 */
public record RegistryAccess(
        URI base, String userAgent, ProxySelector proxies, ProxyLogins logins, Timeouts timeouts, Duration gap) {

    /** @throws HandbookException when the address is not one of the web */
    public RegistryAccess {
        String scheme = String.valueOf(base.getScheme());
        if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new HandbookException(
                    "'" + base + "' is no address of a registry", "write one such as https://doi.org, or leave it out");
        }
        String text = base.toString();
        base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    /** A way that no proxy wants a password on. */
    public RegistryAccess(URI base, String userAgent, ProxySelector proxies, Timeouts timeouts, Duration gap) {
        this(base, userAgent, proxies, new ProxyLogins(Map.of()), timeouts, gap);
    }

    /** Such a way without a gap between questions. */
    public RegistryAccess(URI base, String userAgent, ProxySelector proxies, Timeouts timeouts) {
        this(base, userAgent, proxies, timeouts, Duration.ZERO);
    }

    /**
     * The name a build gives itself: the plugin, its version, and where its user can be written to, if that is set.
     *
     * @throws HandbookException when the mail address is none
     */
    public static String userAgent(String version, Optional<String> mailto) {
        String name = "handbook-maven-plugin/" + version.replaceAll("[^A-Za-z0-9._-]", "-");
        if (mailto.isEmpty()) {
            return name;
        }
        if (!mailto.get().matches("[\\x21-\\x7E&&[^()<>,;\"\\\\]]+@[A-Za-z0-9.-]+")) {
            throw new HandbookException(
                    "'" + mailto.get() + "' is no mail address",
                    "write one such as web@example.org as mailto, or leave it out");
        }
        return name + " (mailto:" + mailto.get() + ")";
    }
}
