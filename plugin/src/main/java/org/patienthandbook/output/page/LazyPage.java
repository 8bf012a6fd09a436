package org.patienthandbook.output.page;

import java.util.function.Supplier;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.template.ComposedPage;

/**
 * A page that is composed only when it is rendered. Composed pages are large: this way, memory holds one per rendering
 * thread instead of all.
 *
 * @param id the page's id, which gives its address
 * @param composer composes the page; may be called on any thread, at the same time as other pages' composers
 */
public record LazyPage(PageId id, Supplier<ComposedPage> composer) {

    /** Composes the page anew with every call. */
    public ComposedPage compose() {
        return composer.get();
    }
}
