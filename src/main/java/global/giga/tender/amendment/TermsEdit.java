package global.giga.tender.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import global.giga.kernel.Json;
import global.giga.tender.Terms;
import global.giga.tender.WeightsNotHundred;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Terms with some values replaced, named by their place in what is stored: {@code /requirements/0/limit}. */
public final class TermsEdit {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Numbers as they are written: 150 does not become 1.5E+2. */
    private static final ObjectReader EXACT =
            Json.MAPPER.reader().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private final ObjectNode tree;

    public TermsEdit(Terms terms) {
        try {
            tree = (ObjectNode) EXACT.readTree(Json.write(terms));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param value null for nothing; a text in a language that has none any more is left out */
    public TermsEdit with(String place, Object value) {
        var cut = place.lastIndexOf('/');
        var parent = (ObjectNode) tree.at(place.substring(0, cut));
        var name = place.substring(cut + 1);
        JsonNode node = value instanceof BigDecimal exact ? DecimalNode.valueOf(exact) : Json.MAPPER.valueToTree(value);
        if (value == null && parent.path("en").isTextual()) {
            parent.remove(name);
        } else if (!TermsDifference.same(parent.path(name), node)) {
            parent.set(name, node);
        }
        return this;
    }

    /**
     * @throws WeightsNotHundred when criteria and price do not weigh 100 together
     * @throws TermsInvalid when other values do not go together
     */
    public Terms terms() {
        var sum = weight(tree.path("price"));
        for (var criterion : tree.path("criteria")) {
            sum = sum.add(weight(criterion));
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw new WeightsNotHundred(sum);
        }
        try {
            return Json.read(tree.toString(), Terms.class);
        } catch (UncheckedIOException e) {
            throw new TermsInvalid();
        }
    }

    private static BigDecimal weight(JsonNode of) {
        return of.path("weight").decimalValue();
    }
}
