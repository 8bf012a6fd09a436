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

/** Validates PDF files with veraPDF. */
final class Validity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Validity() {}

    /** The violations of PDF/UA-1 and PDF/A-2a, each with clause, test and message. Empty if the file conforms to both. */
    static List<String> violations(Path pdf) {
        return List.of("ua1", "2a").stream()
                .flatMap(flavour -> violations(pdf, flavour).stream())
                .toList();
    }

    private static List<String> violations(Path pdf, String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(pdf));
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, -1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> violations = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> name + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " @ "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(10)
                    .toList();
            return violations.isEmpty() && !result.isCompliant() ? List.of(name + " not compliant") : violations;
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read " + pdf, e);
        }
    }
}
