package org.patienthandbook.output.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
final class Validity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Validity() {}

    /** What a file lacks to be PDF/UA-1 and PDF/A-2a: clause, test and message; nothing when it is both. */
    static List<String> faults(Path pdf) {
        return List.of("ua1", "2a").stream()
                .flatMap(flavour -> faults(pdf, flavour).stream())
                .toList();
    }

    private static List<String> faults(Path pdf, String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(pdf));
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, -1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> name + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " @ "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(10)
                    .toList();
            return faults.isEmpty() && !result.isCompliant() ? List.of(name + " not compliant") : faults;
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read " + pdf, e);
        }
    }
}
