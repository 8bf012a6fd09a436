package org.patienthandbook.registry.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;

/** Tells what follows from an exchange that did not come to its end. */
final class BrokenExchange {

    private BrokenExchange() {}

    /** Why a host gave no answer, and whether it is worth another question. */
    static Failed of(String host, @Nullable Throwable cause) {
        if (isDistrust(cause)) {
            return new Failed(
                    host
                            + " was not asked: its certificate is none that this Java trusts, as behind a firewall that reads along",
                    Cause.LASTING);
        } else if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException) {
            return new Failed(host + " could not be reached", Cause.LASTING);
        } else if (cause instanceof LimitedBody.TooLargeException) {
            return new Failed(host + " answered with far more than an answer", Cause.TOO_LARGE);
        } else if (cause instanceof IOException) {
            return new Failed(host + " broke off its answer", Cause.PASSING);
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }

    /** Firewalls that read along show a certificate of their own. */
    private static boolean isDistrust(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
