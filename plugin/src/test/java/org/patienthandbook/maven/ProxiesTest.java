package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private final Settings settings = new Settings();

    private void add(String protocol, String host, String nonProxyHosts) {
        Proxy proxy = new Proxy();
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(8080);
        proxy.setNonProxyHosts(nonProxyHosts);
        settings.addProxy(proxy);
    }

    private String selected(String address) {
        return new Proxies(settings).select(URI.create(address)).get(0).toString();
    }

    @Test
    void connectsDirectlyWithoutAProxy() {
        assertThat(selected("https://doi.org/")).isEqualTo("DIRECT");
    }

    @Test
    void selectsTheProxyOfTheProtocol() {
        add("http", "plain.example", "");
        add("https", "safe.example", "");

        assertThat(selected("https://doi.org/")).contains("safe.example").contains("8080");
        assertThat(selected("http://doi.org/")).contains("plain.example");
    }

    @Test
    void usesTheOnlyProxyForBothProtocols() {
        add("http", "plain.example", "");

        assertThat(selected("https://doi.org/")).contains("plain.example");
    }

    @Test
    void ignoresAnInactiveProxy() {
        add("https", "safe.example", "");
        settings.getProxies().get(0).setActive(false);

        assertThat(selected("https://doi.org/")).isEqualTo("DIRECT");
    }

    @Test
    void connectsDirectlyToExcludedHosts() {
        add("https", "safe.example", "localhost|*.crossref.org");

        assertThat(selected("https://api.crossref.org/")).isEqualTo("DIRECT");
        assertThat(selected("https://doi.org/")).contains("safe.example");
    }
}
