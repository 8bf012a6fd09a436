package org.patienthandbook.maven;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Provider;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The names and passwords of the proxies of Maven's settings, decrypted as Maven does it. */
final class ProxyPasswords {

    private final Provider<SettingsDecrypter> decrypter;
    private final Log log;

    /** @param decrypter Maven's; asked for only where a proxy has a name */
    ProxyPasswords(Provider<SettingsDecrypter> decrypter, Log log) {
        this.decrypter = decrypter;
        this.log = log;
    }

    /** By the proxies' unresolved addresses; of two for one address the first. */
    Map<InetSocketAddress, PasswordAuthentication> of(Settings settings) {
        Map<InetSocketAddress, PasswordAuthentication> logins = new LinkedHashMap<>();
        for (Proxy proxy : settings.getProxies()) {
            String user = proxy.getUsername();
            if (proxy.isActive() && user != null && !user.isBlank()) {
                logins.computeIfAbsent(
                        InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort()),
                        address -> new PasswordAuthentication(user, password(proxy)));
            }
        }
        return logins;
    }

    /** A password that is not encrypted stays as it is, and so does one that cannot be decrypted. */
    private char[] password(Proxy proxy) {
        if (proxy.getPassword() == null) {
            return new char[0];
        }
        SettingsDecryptionResult result = decrypter.get().decrypt(new DefaultSettingsDecryptionRequest(proxy));
        // Maven's own words are not repeated: nothing says that they keep the password to themselves
        if (result.getProblems().stream().anyMatch(ProxyPasswords::isGrave)) {
            log.warn("handbook: the password of the proxy '" + proxy.getId()
                    + "' in Maven's settings.xml cannot be decrypted");
            log.warn("  hint: encrypt it anew as Maven's guide to password encryption says");
        }
        Proxy decrypted = result.getProxy();
        return (decrypted == null ? proxy : decrypted).getPassword().toCharArray();
    }

    private static boolean isGrave(SettingsProblem problem) {
        return problem.getSeverity() != SettingsProblem.Severity.WARNING;
    }
}
