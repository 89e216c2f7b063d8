package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Receipts as signed files, and their verification by anybody who holds one. */
@Service
@PermitAll
public class Receipts {
    /** The longest text that is looked at, in characters. */
    public static final int LONGEST = 1 << 20;

    @Inject
    EntityManager em;

    @Inject
    Bids bids;

    @Inject
    Bidding bidding;

    @Inject
    Documents documents;

    @Inject
    SealedFiles files;

    @Inject
    PortalSignature signature;

    /** The caller's receipt as a file: what is signed, the signature, and what its owner alone has. */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public byte[] file(Caller caller, String number) {
        var receipt = bidding.sealed(caller, number).receipt();
        var file = new LinkedHashMap<String, Object>();
        file.put("receipt", ReceiptProof.of(receipt));
        file.put("jws", signed(receipt));
        file.put("key", Json.readMap(signature.publicKey(), Object.class));
        file.put("supplier", receipt.supplier());
        file.put("nonce", receipt.nonce());
        file.put("code", receipt.code());
        return Json.bytes(file);
    }

    private String signed(Receipt receipt) {
        return signature.sign(Json.write(ReceiptProof.of(receipt)));
    }

    /** Looks at the text of a receipt, as file or as its signature alone; empty unless this portal gave it. */
    public Optional<ReceiptCheck> check(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        return signature
                .verified(jws(text.strip()))
                .flatMap(Receipts::proof)
                .flatMap(proof -> bids.byNumber(proof.number()).filter(bid -> agrees(proof, bid)))
                .map(this::checked);
    }

    /** The same by number and check code; empty alike when there is no such number and when the code is another. */
    public Optional<ReceiptCheck> check(String number, String code) {
        return bids.byNumber(String.valueOf(number).strip().toUpperCase(Locale.ROOT))
                .filter(bid -> same(bid.code(), code))
                .map(this::checked);
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(bare(code), bare(String.valueOf(typed)));
    }

    private static byte[] bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-F]", "").getBytes(StandardCharsets.US_ASCII);
    }

    private static String jws(String text) {
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            return String.valueOf(Json.readMap(text, Object.class).get("jws"));
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    /** What else the portal signs is no receipt. */
    private static Optional<ReceiptProof> proof(String payload) {
        try {
            return Optional.of(Json.read(payload, ReceiptProof.class))
                    .filter(proof -> ReceiptProof.FORMAT.equals(proof.format()));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean agrees(ReceiptProof proof, SealedBid sealed) {
        return proof.sha256().equals(sealed.sha256().hex()) && proof.revision() == sealed.revision();
    }

    private ReceiptCheck checked(SealedBid sealed) {
        var stored = documents.of(sealed);
        var damaged = stored.stream()
                .filter(d -> !d.intact())
                .map(BidDocument::checkedAt)
                .findFirst();
        return new ReceiptCheck(
                sealed.number(),
                sealed.tender().reference(),
                sealed.revision(),
                sealed.receivedAt(),
                sealed.tender().terms().zone(),
                sealed.sha256(),
                sealed.sealedBy(),
                sealed.entry(),
                damaged.isEmpty() && unchanged(sealed, stored),
                stored.size(),
                reread(stored),
                damaged.orElse(null),
                recorded(sealed));
    }

    /**
     * The container by its digest; of each document that is in it, the digest that was recorded when it arrived, and that
     * its file is there and as long as it was. {@link FileKeeping} reads the files.
     */
    private boolean unchanged(SealedBid sealed, List<BidDocument> stored) {
        if (!sealed.intact()) {
            return false;
        }
        var recorded = stored.stream().map(BidDocument::named).collect(Collectors.toSet());
        return recorded.equals(Set.copyOf(sealed.envelopes().documents()))
                && stored.stream().allMatch(d -> files.has(d.tender(), d.id(), d.bytes()));
    }

    private static Instant reread(List<BidDocument> stored) {
        var times = stored.stream().map(BidDocument::checkedAt).toList();
        return times.isEmpty() || times.contains(null)
                ? null
                : times.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean recorded(SealedBid sealed) {
        var entry = em.find(AuditEntry.class, sealed.entry());
        return entry != null
                && entry.act().equals("bid.sealed")
                && entry.facts().contains(sealed.sha256().hex());
    }
}
