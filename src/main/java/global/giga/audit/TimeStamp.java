package global.giga.audit;

import global.giga.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp token of RFC 3161, as Base64; null inside when the text is none. */
record TimeStamp(TimeStampToken token) {
    static TimeStamp of(String base64) {
        try {
            return new TimeStamp(
                    new TimeStampToken(new CMSSignedData(Base64.getMimeDecoder().decode(base64))));
        } catch (CMSException | TSPException | IOException | IllegalArgumentException e) {
            return new TimeStamp(null);
        }
    }

    String base64() throws IOException {
        return Base64.getEncoder().encodeToString(token.getEncoded());
    }

    Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** The digest that a time-stamp of the text is about. */
    static byte[] digest(String text) {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether it is about that text and signed by the certificate that it brings. Whom to believe is for the reader to
     * decide, with the certificate of the authority.
     */
    boolean covers(String text) {
        return token != null && isAbout(text) && signed();
    }

    private boolean isAbout(String text) {
        var info = token.getTimeStampInfo();
        return NISTObjectIdentifiers.id_sha256.equals(info.getMessageImprintAlgOID())
                && java.util.Arrays.equals(digest(text), info.getMessageImprintDigest());
    }

    private boolean signed() {
        try {
            var found = token.getCertificates().getMatches(null).stream()
                    .filter(X509CertificateHolder.class::isInstance)
                    .map(X509CertificateHolder.class::cast)
                    .filter(c -> token.getSID().match(c))
                    .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(found.get()));
            return true;
        } catch (TSPException | OperatorCreationException | java.security.cert.CertificateException e) {
            return false;
        }
    }
}
