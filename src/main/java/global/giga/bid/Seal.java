package global.giga.bid;

import global.giga.tender.Tender;

/** Closes envelopes so that nobody reads them before the opening, and opens them then. */
public interface Seal {
    /** The content as ciphertext, bound to its place. */
    String close(Tender tender, Binding binding, byte[] content);

    /** @throws EnvelopeDamaged when the ciphertext was changed or belongs to another place */
    byte[] open(Tender tender, Binding binding, String sealed) throws EnvelopeDamaged;
}
