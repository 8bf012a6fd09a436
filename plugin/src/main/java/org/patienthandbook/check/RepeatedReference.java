package org.patienthandbook.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.patienthandbook.model.Handbook;
import org.patienthandbook.model.reference.NumberedReference;
import org.patienthandbook.model.reference.Reference;

/**
 * Two references that have something in common.
 *
 * @param first the reference that comes first in the author's list
 * @param later the other reference
 */
record RepeatedReference(Reference first, Reference later) {

    /** Pairs each reference with the first one in the list that has the same value; skips references without a value. */
    static Stream<RepeatedReference> of(Handbook handbook, Function<Reference, Optional<String>> value) {
        List<Reference> inFileOrder = handbook.references().stream()
                .map(NumberedReference::reference)
                .sorted(Comparator.comparing(Reference::location))
                .toList();
        Map<String, Reference> firsts = new HashMap<>();
        return inFileOrder.stream()
                .flatMap(reference -> value
                        .apply(reference)
                        .flatMap(found -> Optional.ofNullable(firsts.putIfAbsent(found, reference)))
                        .map(first -> new RepeatedReference(first, reference))
                        .stream());
    }

    /** Returns a message that names both references. */
    String message(String common) {
        return "the reference '" + later.key() + "' has the same " + common + " as '" + first.key() + "' at "
                + first.location();
    }
}
