/**
 * Whether the portal could be used, by its own heartbeat in the database, and what follows for deadlines (R1.6). Entry
 * points: {@link global.giga.tender.outage.Heart} and, to look at it, {@link global.giga.tender.outage.Uptime}.
 */
package global.giga.tender.outage;
