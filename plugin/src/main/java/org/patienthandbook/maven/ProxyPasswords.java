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

/** Reads the user names and passwords of the proxies in Maven's settings, and decrypts them with Maven's own decrypter. */
final class ProxyPasswords {

    private final Provider<SettingsDecrypter> decrypter;
    private final Log log;

    /** @param decrypter creates Maven's decrypter; called only if a proxy has a user name */
    ProxyPasswords(Provider<SettingsDecrypter> decrypter, Log log) {
        this.decrypter = decrypter;
        this.log = log;
    }

    /** The logins by the unresolved address of the proxy. If two proxies have the same address, the first one counts. */
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

    /** The decrypted password; unchanged if it is not encrypted, or cannot be decrypted. */
    private char[] password(Proxy proxy) {
        if (proxy.getPassword() == null) {
            return new char[0];
        }
        SettingsDecryptionResult result = decrypter.get().decrypt(new DefaultSettingsDecryptionRequest(proxy));
        // Maven's own message is not logged, because it might contain the password
        if (result.getProblems().stream().anyMatch(ProxyPasswords::isGrave)) {
            log.warn("handbook: the password of the proxy '" + proxy.getId()
                    + "' in Maven's settings.xml cannot be decrypted");
            log.warn("  hint: encrypt it again, as described in Maven's guide to password encryption");
        }
        Proxy decrypted = result.getProxy();
        return (decrypted == null ? proxy : decrypted).getPassword().toCharArray();
    }

    private static boolean isGrave(SettingsProblem problem) {
        return problem.getSeverity() != SettingsProblem.Severity.WARNING;
    }
}
