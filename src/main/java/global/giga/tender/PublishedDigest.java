package global.giga.tender;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The digest over all that a publication fixes: reference, terms, lots and their schools, as canonical JSON. */
public final class PublishedDigest {
    private PublishedDigest() {}

    public static Sha256 of(Tender tender, List<Lot> lots) {
        return Sha256.of(Json.bytes(Map.of(
                "reference", tender.reference(),
                "terms", tender.terms(),
                "lots", lots.stream().map(PublishedDigest::lot).toList())));
    }

    private static Map<String, Object> lot(Lot lot) {
        return Map.of(
                "code", lot.code(),
                "title", lot.title(),
                "items",
                        lot.items().stream()
                                .sorted(Comparator.comparing(
                                        item -> item.school().govtId()))
                                .map(item -> List.of(item.school().govtId(), item.pupils()))
                                .toList());
    }
}
