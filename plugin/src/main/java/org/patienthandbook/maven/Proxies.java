package org.patienthandbook.maven;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Settings;

/** Selects the proxies in Maven's settings. */
final class Proxies extends ProxySelector {

    private final Settings settings;

    Proxies(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return active(uri)
                .filter(proxy -> !isExcluded(proxy.getNonProxyHosts(), uri.getHost()))
                .map(proxy -> new Proxy(
                        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    /** The active proxy for the protocol of the address, as in Maven itself; if there is none, the first active proxy. */
    private Optional<org.apache.maven.settings.Proxy> active(URI uri) {
        List<org.apache.maven.settings.Proxy> proxies = settings.getProxies().stream()
                .filter(org.apache.maven.settings.Proxy::isActive)
                .toList();
        return proxies.stream()
                .filter(proxy -> String.valueOf(proxy.getProtocol()).equalsIgnoreCase(uri.getScheme()))
                .findFirst()
                .or(() -> proxies.stream().findFirst());
    }

    /** Whether a host is in {@code nonProxyHosts}: names with {@code *} as a wildcard, separated by {@code |} or commas. */
    private static boolean isExcluded(String names, String host) {
        if (names == null || host == null) {
            return false;
        }
        for (String name : names.split("[|,]", -1)) {
            String pattern = "\\Q" + name.strip().replace("*", "\\E.*\\Q") + "\\E";
            if (!name.isBlank() && host.matches("(?i)" + pattern)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the HTTP client reports the failure itself
    }
}
