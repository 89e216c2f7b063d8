/** Pages of the administrator: people and the audit trail, never the content of a bid. */
package global.giga.web.admin;
