/**
 * What happened, in an order nobody can change unseen: every act is an entry that hashes the one before. Entry point:
 * {@link global.giga.audit.AuditTrail}. May import kernel only.
 */
package global.giga.audit;
