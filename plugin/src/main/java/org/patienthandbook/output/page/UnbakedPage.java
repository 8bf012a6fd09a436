package org.patienthandbook.output.page;

import java.util.function.Supplier;
import org.patienthandbook.model.page.PageId;
import org.patienthandbook.output.template.FinishedPage;

/**
 * A page that is finished when its turn in the oven comes, and not before: finished pages are large, and of all pages
 * only as many are finished at once as threads render.
 *
 * @param id its name, which gives its address
 * @param recipe finishes it, on the thread that renders it, while other pages are finished on others
 */
public record UnbakedPage(PageId id, Supplier<FinishedPage> recipe) {

    /** The page, ready for its template; each call makes it anew. */
    public FinishedPage finish() {
        return recipe.get();
    }
}
