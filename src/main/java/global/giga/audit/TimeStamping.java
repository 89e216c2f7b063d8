package global.giga.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a time-stamp authority (RFC 3161, over HTTP). */
final class TimeStamping {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NONCE_BITS = 64;

    private final URI authority;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TimeStamping(URI authority) {
        this.authority = authority;
    }

    /** @throws IOException when the authority cannot be reached, refuses, or answers something else than was asked */
    TimeStamp stamp(String text) throws IOException, InterruptedException {
        var asked = question(text);
        var request = HttpRequest.newBuilder(authority)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(asked.getEncoded()))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return read(asked, answer.body(), text);
    }

    private static TimeStampRequest question(String text) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                NISTObjectIdentifiers.id_sha256, TimeStamp.digest(text), new BigInteger(NONCE_BITS, RANDOM));
    }

    private static TimeStamp read(TimeStampRequest asked, byte[] body, String text) throws IOException {
        try {
            var response = new TimeStampResponse(body);
            response.validate(asked);
            var stamp = new TimeStamp(response.getTimeStampToken());
            if (!stamp.covers(text)) {
                throw new IOException("no time-stamp of what was asked: " + response.getStatusString());
            }
            return stamp;
        } catch (TSPException e) {
            throw new IOException(e);
        }
    }
}
