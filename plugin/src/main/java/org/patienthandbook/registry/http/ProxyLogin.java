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
 * Signs one client in to the proxy on its way, by Basic (RFC 7617). No registry is ever told a name or a password, and a proxy
 * is told its own once in a question: the JDK would send a wrong one again and again.
 */
final class ProxyLogin extends Authenticator {

    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;

    /** Read when the JVM makes its first client or request; unless it is empty, no password goes to a proxy for an https address. */
    private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    /** The same for http addresses; empty unless somebody chose another value. */
    private static final String FORWARDS = "jdk.http.auth.proxying.disabledSchemes";

    private final ProxyLogins logins;
    private boolean told;
    private Optional<HttpAnswer> refusal = Optional.empty();
    private String host = "";

    ProxyLogin(ProxyLogins logins) {
        this.logins = logins;
    }

    /**
     * Makes a client that signs in. Where nobody chose whether Java may send passwords for https addresses, it may from then on,
     * unless this JVM asked somebody before. The property is left as it was, for Maven's JVM is not ours alone.
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

    /** Forgets the question before. */
    synchronized void begin(String asked) {
        host = asked;
        told = false;
        refusal = Optional.empty();
    }

    /** What is to be said where the client gave up because it was told nothing. */
    synchronized Optional<HttpAnswer> refusal() {
        return refusal;
    }

    @Override
    protected synchronized @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY) {
            refusal = Optional.of(new Received(UNAUTHORIZED, "", "", Optional.empty(), Optional.empty()));
            return null;
        }
        InetSocketAddress proxy = InetSocketAddress.createUnresolved(getRequestingHost(), getRequestingPort());
        Optional<PasswordAuthentication> login = logins.find(proxy);
        if (login.isEmpty()) {
            refusal = Optional.of(unknown());
            return null;
        }
        if (told) {
            logins.refuse(proxy);
        }
        if (logins.isRefused(proxy)) {
            refusal = Optional.of(failed("refused the name and the password of Maven's settings.xml"));
            return null;
        }
        told = true;
        return login.get();
    }

    private Failed unknown() {
        return failed("wants a name and a password, and its entry in Maven's settings.xml has none");
    }

    /** What it means that a proxy wants to be signed in to, and the JDK did not try. */
    Failed notTried(URI address, HttpHeaders headers) {
        List<String> schemes = headers.allValues("Proxy-Authenticate").stream()
                .map(challenge -> challenge.strip().split("[^A-Za-z0-9-]", 2)[0])
                .filter(scheme -> !scheme.isEmpty())
                .toList();
        if (!schemes.isEmpty() && schemes.stream().noneMatch("Basic"::equalsIgnoreCase)) {
            String names = schemes.stream().distinct().sorted().collect(Collectors.joining(" or "));
            return failed("wants to be signed in to by " + names + ", and this build can Basic only");
        } else if (logins.isEmpty()) {
            return unknown();
        }
        String flag = "https".equals(address.getScheme()) ? TUNNELS : FORWARDS;
        return failed("wants a password, and this Java sends none unless .mvn/jvm.config says -D" + flag + "=");
    }

    private Failed failed(String what) {
        return new Failed(
                host + " was not asked: the proxy on the way " + what + " (HTTP status " + PROXY_UNAUTHORIZED + ")",
                Cause.LASTING);
    }

    static boolean isWanted(int status) {
        return status == PROXY_UNAUTHORIZED;
    }
}
