package org.patienthandbook.registry.http;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user names and passwords of proxies, for one build. A login that a proxy rejected is not tried again, because some networks lock
 * an account after a few wrong passwords.
 */
public final class ProxyLogins {

    private final Map<InetSocketAddress, PasswordAuthentication> logins;
    private final Set<InetSocketAddress> rejected = ConcurrentHashMap.newKeySet();

    /** @param logins the logins, by the unresolved addresses of the proxies */
    public ProxyLogins(Map<InetSocketAddress, PasswordAuthentication> logins) {
        this.logins = Map.copyOf(logins);
    }

    boolean isEmpty() {
        return logins.isEmpty();
    }

    /** The login of a proxy, even if the proxy rejected it. */
    Optional<PasswordAuthentication> find(InetSocketAddress proxy) {
        return Optional.ofNullable(logins.get(proxy));
    }

    void reject(InetSocketAddress proxy) {
        rejected.add(proxy);
    }

    boolean isRejected(InetSocketAddress proxy) {
        return rejected.contains(proxy);
    }
}
