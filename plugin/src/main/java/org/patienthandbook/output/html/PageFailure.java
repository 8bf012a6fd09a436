package org.patienthandbook.output.html;

/** A page that could not be finished. Whatever the reason, it is not JBake's. */
final class PageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException reason;

    PageFailure(RuntimeException reason) {
        super(reason);
        this.reason = reason;
    }

    RuntimeException reason() {
        return reason;
    }
}
