package org.patienthandbook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ProxyPasswordsTest {

    private static final String SECRET = "{ZW5jcnlwdGVk}";

    private final Settings settings = new Settings();
    private final List<String> warnings = new ArrayList<>();

    private void add(String host, String user, String password) {
        Proxy proxy = new Proxy();
        proxy.setId("of-" + host);
        proxy.setHost(host);
        proxy.setPort(8080);
        proxy.setUsername(user);
        proxy.setPassword(password);
        settings.addProxy(proxy);
    }

    private Map<InetSocketAddress, PasswordAuthentication> logins(SettingsDecrypter decrypter) {
        return new ProxyPasswords(() -> decrypter, new Warnings()).of(settings);
    }

    private static InetSocketAddress address(String host) {
        return InetSocketAddress.createUnresolved(host, 8080);
    }

    private static String shown(PasswordAuthentication login) {
        return login.getUserName() + ":" + new String(login.getPassword());
    }

    /** Works on a copy, as Maven does. */
    private static SettingsDecryptionResult decrypted(SettingsDecryptionRequest request) {
        Proxy proxy = request.getProxies().get(0).clone();
        proxy.setPassword(proxy.getPassword().equals(SECRET) ? "open sesame" : proxy.getPassword());
        return new Decrypted(proxy, List.of());
    }

    private static SettingsDecryptionResult failed(SettingsDecryptionRequest request) {
        return new Decrypted(
                request.getProxies().get(0),
                List.of(new DefaultSettingsProblem(
                        "cannot decrypt " + SECRET,
                        SettingsProblem.Severity.ERROR,
                        "",
                        -1,
                        -1,
                        new Exception(SECRET))));
    }

    @Test
    void decryptsPasswords() {
        add("proxy.example", "ann", SECRET);
        add("other.example", "bob", "plain");

        Map<InetSocketAddress, PasswordAuthentication> logins = logins(ProxyPasswordsTest::decrypted);

        assertThat(shown(logins.get(address("proxy.example")))).isEqualTo("ann:open sesame");
        assertThat(shown(logins.get(address("other.example")))).isEqualTo("bob:plain");
        assertThat(logins.toString()).doesNotContain("sesame").doesNotContain("plain");
    }

    @Test
    void ignoresInactiveProxiesAndProxiesWithoutAUserName() {
        add("proxy.example", null, "x");
        add("blank.example", " ", "x");
        add("off.example", "ann", SECRET);
        settings.getProxies().get(2).setActive(false);

        assertThat(new ProxyPasswords(
                                () -> {
                                    throw new AssertionError("not needed");
                                },
                                new Warnings())
                        .of(settings))
                .isEmpty();
    }

    @Test
    void acceptsAUserNameWithoutAPassword() {
        add("proxy.example", "ann", null);

        assertThat(shown(logins(ProxyPasswordsTest::failed).get(address("proxy.example"))))
                .isEqualTo("ann:");
    }

    @Test
    void warnsAndKeepsAPasswordThatCannotBeDecrypted() {
        add("proxy.example", "ann", SECRET);

        assertThat(shown(logins(ProxyPasswordsTest::failed).get(address("proxy.example"))))
                .isEqualTo("ann:" + SECRET);
        assertThat(warnings)
                .containsExactly(
                        "handbook: the password of the proxy 'of-proxy.example' in Maven's settings.xml cannot be decrypted",
                        "  hint: encrypt it again, as described in Maven's guide to password encryption");
    }

    private final class Warnings extends SystemStreamLog {
        @Override
        public void warn(CharSequence line) {
            warnings.add(line.toString());
        }
    }

    private record Decrypted(Proxy proxy, List<SettingsProblem> problems) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Server> getServers() {
            return List.of();
        }

        @Override
        public Proxy getProxy() {
            return proxy;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of(proxy);
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
