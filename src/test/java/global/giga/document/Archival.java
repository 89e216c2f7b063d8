package global.giga.document;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a document for the archive: PDF/A-2a and, for screen readers, PDF/UA-1. */
public final class Archival {
    private Archival() {}

    /** Flavour, clause and message of each failure; empty for a sound document. */
    public static List<String> violations(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> violations(pdf, flavour).stream())
                .toList();
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> Stream.of(flavour.getId(), a.getRuleId().getClause(), a.getMessage())
                            .collect(joining(" ")))
                    .distinct()
                    .toList();
        } catch (IOException | VeraPDFException e) {
            throw new IllegalStateException(e);
        }
    }
}
