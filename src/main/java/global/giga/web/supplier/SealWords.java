package global.giga.web.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Keys of the texts that scripts need where bids are sealed in the browser. */
@Named
@ApplicationScoped
public class SealWords {
    private static final List<String> REFUSALS = List.of(
            "bidding-closed",
            "bid-for-no-lot",
            "changed-elsewhere",
            "document-damaged",
            "document-taken",
            "document-too-large",
            "document-unknown",
            "draft-incomplete",
            "envelope-for-other-key",
            "envelope-misplaced",
            "envelope-size-wrong",
            "forbidden",
            "not-found",
            "revision-not-next",
            "sealed-bid-malformed",
            "sealed-bid-too-large",
            "too-many-documents");
    private static final List<String> OWN = List.of("failed", "offline", "encrypting", "sending", "remove");

    public List<String> getKeys() {
        return Stream.concat(
                        REFUSALS.stream().map(code -> "refusal." + code),
                        OWN.stream().map(name -> "supplier.words." + name))
                .toList();
    }
}
