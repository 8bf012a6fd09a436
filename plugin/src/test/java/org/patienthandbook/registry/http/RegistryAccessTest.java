package org.patienthandbook.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patienthandbook.finding.HandbookException;
import org.patienthandbook.registry.loopback.RegistryServer;

class RegistryAccessTest {

    private static RegistryAccess access(String address) {
        return new RegistryAccess(URI.create(address), "test", ProxySelector.of(null), RegistryServer.quick());
    }

    @Test
    void removesATrailingSlash() {
        assertThat(access("https://doi.org/").base()).isEqualTo(URI.create("https://doi.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://doi.org", "doi.org", "file:///etc/passwd"})
    void rejectsAnAddressThatIsNotOnTheWeb(String address) {
        assertThatThrownBy(() -> access(address))
                .isInstanceOf(HandbookException.class)
                .hasMessageContaining(address);
    }

    @Test
    void identifiesTheUserByMailAddress() {
        assertThat(RegistryAccess.userAgent("1.0.0-SNAPSHOT", Optional.of("web@example.org")))
                .isEqualTo("handbook-maven-plugin/1.0.0-SNAPSHOT (mailto:web@example.org)");
        assertThat(RegistryAccess.userAgent("1.0", Optional.empty())).isEqualTo("handbook-maven-plugin/1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b\nX-Header: c", "a b@example.org"})
    void rejectsAnInvalidMailAddress(String mail) {
        assertThatThrownBy(() -> RegistryAccess.userAgent("1.0", Optional.of(mail)))
                .isInstanceOf(HandbookException.class);
    }
}
