package global.giga.bid;

import global.giga.seal.EnvelopeKind;

/**
 * Where an envelope belongs. It is authenticated with the content: an envelope put in another place does not open.
 *
 * @param lot the code of the lot of a financial envelope, null for a technical one
 */
public record Binding(long tender, long supplier, int revision, EnvelopeKind kind, String lot) {}
