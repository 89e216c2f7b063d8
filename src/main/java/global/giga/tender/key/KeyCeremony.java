package global.giga.tender.key;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.seal.Ceremony;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.threshold.Commitments;
import global.giga.seal.threshold.SharedKey;
import global.giga.tender.Tender;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The making of a tender's two keys by their holders, or the dealing anew of their shares to other holders. Each has an
 * epoch of its own, so that nothing of one fits another.
 */
@Entity
@Table(name = "key_ceremony")
public class KeyCeremony {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int epoch;

    /** Whose shares are dealt anew; null for new keys. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "base_id")
    private KeyCeremony base;

    private int threshold;

    @Enumerated(EnumType.STRING)
    private KeyPhase phase = KeyPhase.GATHERING;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private Sha256 fingerprint;

    @Column(name = "test_technical")
    private String testTechnical;

    @Column(name = "test_financial")
    private String testFinancial;

    @Column(name = "test_sha256")
    private Sha256 testSha256;

    private String refused;

    @OneToMany(mappedBy = "ceremony", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<KeyPosition> positions = new ArrayList<>();

    @OneToMany(mappedBy = "ceremony", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("dealer, kind")
    private List<KeyDealing> dealings = new ArrayList<>();

    protected KeyCeremony() {}

    KeyCeremony(Tender tender, int epoch, KeyCeremony base, int threshold, Instant now) {
        this.tender = tender;
        this.epoch = epoch;
        this.base = base;
        this.threshold = threshold;
        this.startedAt = now;
    }

    void add(KeyPosition position) {
        positions.add(position);
    }

    /** Goes on to dealing once every place has a key. */
    void gathered() {
        if (phase == KeyPhase.GATHERING && positions.stream().allMatch(KeyPosition::hasKey)) {
            phase = KeyPhase.DEALING;
        }
    }

    /** @throws CeremonyMovedOn unless it is the same epoch, in that phase, and not over */
    void require(int wantedEpoch, KeyPhase... wanted) {
        if (epoch != wantedEpoch || endedAt != null || !Set.of(wanted).contains(phase)) {
            throw new CeremonyMovedOn();
        }
    }

    void deal(int dealer, EnvelopeKind kind, KeyDealing.Dealt dealt, Instant now) {
        dealings.add(new KeyDealing(this, dealer, kind, dealt, now));
    }

    boolean hasDealt(int dealer) {
        return dealings.stream().anyMatch(dealing -> dealing.dealer() == dealer);
    }

    /** How many dealings make it complete: of all people who hold a new key, of as many as open for one dealt anew. */
    int dealersNeeded() {
        return base == null ? (int) positions.stream().filter(p -> !p.escrow()).count() : base.threshold;
    }

    boolean allDealt() {
        return dealers().size() == dealersNeeded();
    }

    /** Who has dealt. */
    public Set<Integer> dealers() {
        return dealings.stream().map(KeyDealing::dealer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the account deals from: its own place, or the one it had before; empty when it does not deal. */
    Optional<KeyPosition> dealerPlace(long account) {
        var own = position(account);
        return base == null ? own : own.flatMap(place -> base.position(account));
    }

    /** Whether it cannot go on before the account's owner deals or rehearses. */
    boolean awaits(long account) {
        return switch (phase) {
            case GATHERING, READY -> false;
            case DEALING ->
                dealerPlace(account).filter(p -> !hasDealt(p.position())).isPresent();
            case REHEARSING -> position(account).filter(p -> !p.rehearsed()).isPresent();
        };
    }

    /** What the dealer dealt to the holder does not fit, so nothing of it counts any more; all rehearsals are void. */
    void refuse(int dealer, int holder) {
        var all = new ArrayList<>(refused());
        all.add(new RefusedDealing(dealer, holder));
        refused = Json.write(all);
        dealings.removeIf(dealing -> dealing.dealer() == dealer);
        positions.forEach(KeyPosition::rehearseAgain);
        fingerprint = null;
        phase = KeyPhase.DEALING;
    }

    /** The dealings that were refused, oldest first. */
    List<RefusedDealing> refused() {
        return refused == null ? List.of() : List.of(Json.read(refused, RefusedDealing[].class));
    }

    /** All has been dealt: what the holders compare, and envelopes to rehearse with. */
    void rehearse(byte[] secret) {
        fingerprint = Ceremony.fingerprint(tender.reference(), epoch, threshold, publicKeys(), commitments());
        testSha256 = Sha256.of(secret);
        testTechnical = test(EnvelopeKind.TECHNICAL, secret);
        testFinancial = test(EnvelopeKind.FINANCIAL, secret);
        phase = KeyPhase.REHEARSING;
    }

    private String test(EnvelopeKind kind, byte[] secret) {
        var place = Map.of(
                "format", 2, "content", "rehearsal", "tender", tender.reference(), "kind", kind.name(), "epoch", epoch);
        return Jwe.close(publicKey(kind), place, secret);
    }

    void ready(Instant now) {
        phase = KeyPhase.READY;
        readyAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean allRehearsed() {
        return positions.stream().allMatch(p -> p.escrow() || p.rehearsed());
    }

    private Map<Integer, Ceremony.PublicKeys> publicKeys() {
        return positions.stream().collect(Collectors.toMap(KeyPosition::position, KeyPosition::keys));
    }

    private Map<EnvelopeKind, Map<Integer, Commitments>> commitments() {
        var all = new EnumMap<EnvelopeKind, Map<Integer, Commitments>>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            all.put(kind, commitments(kind));
        }
        return all;
    }

    private Map<Integer, Commitments> commitments(EnvelopeKind kind) {
        var all = new TreeMap<Integer, Commitments>();
        dealings(kind).forEach(dealing -> all.put(dealing.dealer(), dealing.commitments()));
        return all;
    }

    List<KeyDealing> dealings(EnvelopeKind kind) {
        return dealings.stream().filter(dealing -> dealing.kind() == kind).toList();
    }

    /** The public side of the key for a kind of envelope, once all is dealt. */
    public SharedKey key(EnvelopeKind kind) {
        var commitments = commitments(kind);
        return base == null ? SharedKey.fresh(commitments) : SharedKey.reshared(commitments);
    }

    public Point publicKey(EnvelopeKind kind) {
        return Stored.intact(() -> key(kind).publicKey());
    }

    /** What the partials of the holder at a position are checked with. */
    public Point verificationKey(EnvelopeKind kind, int position) {
        return Stored.intact(() -> key(kind).verificationKey(position));
    }

    /** The place of an account, empty when it has none. */
    public Optional<KeyPosition> position(long account) {
        return positions.stream().filter(p -> p.of(account)).findFirst();
    }

    KeyPosition place(int position) {
        return positions.stream()
                .filter(p -> p.position() == position)
                .findFirst()
                .orElseThrow();
    }

    public List<KeyPosition> positions() {
        return List.copyOf(positions);
    }

    /** The envelope to rehearse with, null before. */
    String test(EnvelopeKind kind) {
        return kind == EnvelopeKind.TECHNICAL ? testTechnical : testFinancial;
    }

    Sha256 testSha256() {
        return testSha256;
    }

    public Tender tender() {
        return tender;
    }

    public int epoch() {
        return epoch;
    }

    /** The ceremony whose shares are dealt anew; null for new keys. */
    public KeyCeremony base() {
        return base;
    }

    /** How many holders open together. */
    public int threshold() {
        return threshold;
    }

    public KeyPhase phase() {
        return phase;
    }

    public boolean over() {
        return endedAt != null;
    }

    /** What holders compare by voice; null before all has been dealt. */
    public Sha256 fingerprint() {
        return fingerprint;
    }

    public Instant readyAt() {
        return readyAt;
    }
}
