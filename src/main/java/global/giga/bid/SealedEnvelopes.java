package global.giga.bid;

import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The envelopes of one bid, each a compact JWE, and the digests of its documents.
 *
 * @param format names this container
 * @param technical promises and answers for all lots
 * @param financial the prices by code of the lot, for every lot of the tender, bid or not
 */
public record SealedEnvelopes(
        String format, String technical, Map<String, String> financial, List<SealedDocument> documents) {
    static final String FORMAT = "giga-sealed-bid-2";

    public SealedEnvelopes {
        Objects.requireNonNull(technical);
        financial = Map.copyOf(financial);
        documents = List.copyOf(documents);
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("another format");
        }
    }

    SealedEnvelopes(String technical, Map<String, String> financial, List<SealedDocument> documents) {
        this(FORMAT, technical, financial, documents);
    }

    String json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", format);
        fields.put("technical", technical);
        fields.put("financial", financial);
        fields.put("documents", documents);
        return Json.write(fields);
    }

    /** @throws UncheckedIOException when it is no container of the format */
    static SealedEnvelopes read(String json) {
        return Json.read(json, SealedEnvelopes.class);
    }
}
