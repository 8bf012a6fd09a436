package org.patienthandbook.registry.http;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;
import org.patienthandbook.registry.http.HttpAnswer.Received;

/**
 * Authenticates one client to its proxy with HTTP Basic (RFC 7617). A registry never receives a password, and a proxy receives its own
 * password once per request, because the JDK would repeat a wrong one.
 */
final class ProxyLogin extends Authenticator {

    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;

    /**
     * The property that disables passwords to proxies for https addresses, unless it is empty. The JDK reads it once, for the first
     * client or request of the JVM.
     */
    private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    /** The same for http addresses. It is empty by default. */
    private static final String FORWARDS = "jdk.http.auth.proxying.disabledSchemes";

    private final ProxyLogins logins;
    private boolean sent;
    private Optional<HttpAnswer> failure = Optional.empty();
    private String host = "";

    ProxyLogin(ProxyLogins logins) {
        this.logins = logins;
    }

    /**
     * Builds a client that authenticates. Allows passwords for https addresses unless the property is set; this has no effect if the
     * JVM has sent a request before. Restores the property, because other plugins share the JVM.
     */
    HttpClient build(HttpClient.Builder client) {
        if (logins.isEmpty()) {
            return client.build();
        }
        client.authenticator(this);
        if (System.getProperty(TUNNELS) != null) {
            return client.build();
        }
        System.setProperty(TUNNELS, "");
        try {
            return client.build();
        } finally {
            System.clearProperty(TUNNELS);
        }
    }

    /** Starts a new request. */
    synchronized void begin(String requestedHost) {
        host = requestedHost;
        sent = false;
        failure = Optional.empty();
    }

    /** The answer to the request if authentication failed. The client throws an exception then. */
    synchronized Optional<HttpAnswer> failure() {
        return failure;
    }

    @Override
    protected synchronized @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY) {
            failure = Optional.of(new Received(UNAUTHORIZED, "", "", Optional.empty(), Optional.empty()));
            return null;
        }
        InetSocketAddress proxy = InetSocketAddress.createUnresolved(getRequestingHost(), getRequestingPort());
        Optional<PasswordAuthentication> login = logins.find(proxy);
        if (login.isEmpty()) {
            failure = Optional.of(missing());
            return null;
        }
        if (sent) {
            logins.reject(proxy);
        }
        if (logins.isRejected(proxy)) {
            failure = Optional.of(failed("rejected the user name and the password in Maven's settings.xml"));
            return null;
        }
        sent = true;
        return login.get();
    }

    private Failed missing() {
        return failed("requires a user name and a password, but its entry in Maven's settings.xml has none");
    }

    /** The failure when a proxy requires authentication and the JDK did not try it. */
    Failed notTried(URI address, HttpHeaders headers) {
        List<String> schemes = headers.allValues("Proxy-Authenticate").stream()
                .map(challenge -> challenge.strip().split("[^A-Za-z0-9-]", 2)[0])
                .filter(scheme -> !scheme.isEmpty())
                .toList();
        if (!schemes.isEmpty() && schemes.stream().noneMatch("Basic"::equalsIgnoreCase)) {
            String names = schemes.stream().distinct().sorted().collect(Collectors.joining(" or "));
            return failed("requires " + names + " authentication, but this build supports Basic only");
        } else if (logins.isEmpty()) {
            return missing();
        }
        String flag = "https".equals(address.getScheme()) ? TUNNELS : FORWARDS;
        return failed("requires a password, but Java sends none unless .mvn/jvm.config contains -D" + flag + "=");
    }

    private Failed failed(String what) {
        return new Failed(
                host + " was not asked: the proxy " + what + " (HTTP status " + PROXY_UNAUTHORIZED + ")",
                Cause.LASTING);
    }

    static boolean isRequired(int status) {
        return status == PROXY_UNAUTHORIZED;
    }
}
