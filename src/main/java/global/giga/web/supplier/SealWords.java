package global.giga.web.supplier;

import global.giga.bid.OfferFile;
import global.giga.bid.OfferLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
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
            "documents-too-large",
            "draft-incomplete",
            "envelope-for-other-key",
            "envelope-misplaced",
            "envelope-size-wrong",
            "file-infected",
            "file-protected",
            "file-type-mismatch",
            "file-type-refused",
            "file-with-macros",
            "forbidden",
            "not-found",
            "package-invalid",
            "package-twice",
            "package-unbid",
            "packages-not-allowed",
            "revision-not-next",
            "sealed-bid-malformed",
            "sealed-bid-too-large",
            "too-many-documents");
    private static final List<String> OWN =
            List.of("failed", "offline", "encrypting", "sending", "remove", "linelost", "chooseagain");
    private static final List<String> PROBLEMS = List.of(
            "empty-cell",
            "unknown-value",
            "not-a-number",
            "not-a-whole-number",
            "out-of-range",
            "too-many-decimals",
            "too-long",
            "damaged-text",
            "unknown-school",
            "duplicate-row");
    private static final List<String> LOCAL = List.of(
            "supplier.bid.attach",
            "supplier.local.saved",
            "supplier.local.notsaved",
            "supplier.local.facts",
            "supplier.local.counts",
            "supplier.local.line",
            "supplier.local.filerefused",
            "supplier.local.imported",
            "supplier.local.moved",
            "refusal.alternatives-not-allowed",
            "refusal.answer-too-long",
            "refusal.no-offers-in-file",
            "refusal.offer-invalid",
            "supplier.local.packages.incomplete",
            "supplier.bid.package.name",
            "supplier.bid.package.lots",
            "supplier.bid.package.discount",
            "supplier.bid.alternative",
            "supplier.bid.lot.offered",
            "supplier.bid.lot.compliant",
            "supplier.bid.lot.needed");

    /** For sealing and documents. */
    public List<String> getKeys() {
        return Stream.of(named("refusal.", REFUSALS), named("supplier.words.", OWN))
                .flatMap(keys -> keys)
                .toList();
    }

    /** For a bid that is drafted without the server. */
    public List<String> getLocal() {
        var states = Arrays.stream(OfferLine.State.values()).map(Enum::name).toList();
        return Stream.of(
                        LOCAL.stream(),
                        named("problem.", PROBLEMS),
                        named("supplier.bid.column.", OfferFile.COLUMNS),
                        named("supplier.bid.state.", states),
                        getKeys().stream())
                .flatMap(keys -> keys)
                .toList();
    }

    /** Of the offers file, without the school. */
    public List<String> getColumns() {
        return OfferFile.COLUMNS.subList(1, OfferFile.COLUMNS.size());
    }

    private static Stream<String> named(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name);
    }
}
