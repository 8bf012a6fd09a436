package org.patienthandbook.registry.http;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names and passwords of proxies, for one build. One that its proxy refused is not tried again: networks lock an account
 * after a few wrong passwords.
 */
public final class ProxyLogins {

    private final Map<InetSocketAddress, PasswordAuthentication> logins;
    private final Set<InetSocketAddress> refused = ConcurrentHashMap.newKeySet();

    /** @param logins by the proxies' addresses, unresolved */
    public ProxyLogins(Map<InetSocketAddress, PasswordAuthentication> logins) {
        this.logins = Map.copyOf(logins);
    }

    boolean isEmpty() {
        return logins.isEmpty();
    }

    /** A proxy's name and password, whether refused or not. */
    Optional<PasswordAuthentication> find(InetSocketAddress proxy) {
        return Optional.ofNullable(logins.get(proxy));
    }

    void refuse(InetSocketAddress proxy) {
        refused.add(proxy);
    }

    boolean isRefused(InetSocketAddress proxy) {
        return refused.contains(proxy);
    }
}
