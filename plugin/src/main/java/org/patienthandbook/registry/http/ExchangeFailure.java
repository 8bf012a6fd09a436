package org.patienthandbook.registry.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.patienthandbook.registry.http.HttpAnswer.Cause;
import org.patienthandbook.registry.http.HttpAnswer.Failed;

/** Translates the exceptions of the HTTP client. */
final class ExchangeFailure {

    private ExchangeFailure() {}

    static Failed of(String host, @Nullable Throwable cause) {
        if (isUntrusted(cause)) {
            return new Failed(
                    host + " was not asked: this Java does not trust its certificate, which may be that of a firewall",
                    Cause.LASTING);
        } else if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException) {
            return new Failed(host + " could not be reached", Cause.LASTING);
        } else if (cause instanceof LimitedBody.TooLargeException) {
            return new Failed(host + " answered with too much data", Cause.TOO_LARGE);
        } else if (cause instanceof IOException) {
            return new Failed(host + " closed the connection before the end of its answer", Cause.PASSING);
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }

    /** Firewalls that inspect encrypted traffic use a certificate of their own. */
    private static boolean isUntrusted(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
