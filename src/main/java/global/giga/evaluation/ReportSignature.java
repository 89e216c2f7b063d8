package global.giga.evaluation;

import java.time.Instant;

/**
 * Somebody signed a result.
 *
 * @param entry its number in the audit trail
 * @param sha256 of the result that was signed, hexadecimal
 */
public record ReportSignature(long account, String name, Instant at, long entry, String sha256) {}
