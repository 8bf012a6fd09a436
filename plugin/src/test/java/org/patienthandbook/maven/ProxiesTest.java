package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

/** Registries are reached through the proxies of Maven's settings. */
class ProxiesTest {

    private final Settings settings = new Settings();

    private void add(String protocol, String host, String except) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(8080);
        proxy.setNonProxyHosts(except);
        settings.addProxy(proxy);
    }

    private String way(String address) {
        return new Proxies(settings).select(URI.create(address)).get(0).toString();
    }

    @Test
    void withoutAProxyTheWayIsDirect() {
        assertThat(way("https://doi.org/")).isEqualTo("DIRECT");
    }

    @Test
    void theProxyOfTheProtocolIsTaken() {
        add("http", "plain.example", "");
        add("https", "safe.example", "");

        assertThat(way("https://doi.org/")).contains("safe.example").contains("8080");
        assertThat(way("http://doi.org/")).contains("plain.example");
    }

    @Test
    void oneProxyServesBothProtocols() {
        add("http", "plain.example", "");

        assertThat(way("https://doi.org/")).contains("plain.example");
    }

    @Test
    void aProxyThatIsOffIsNotTaken() {
        add("https", "safe.example", "");
        settings.getProxies().get(0).setActive(false);

        assertThat(way("https://doi.org/")).isEqualTo("DIRECT");
    }

    @Test
    void hostsThatAreExceptedAreReachedDirectly() {
        add("https", "safe.example", "localhost|*.crossref.org");

        assertThat(way("https://api.crossref.org/")).isEqualTo("DIRECT");
        assertThat(way("https://doi.org/")).contains("safe.example");
    }
}
