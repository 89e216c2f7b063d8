/** Pages of those who check what others did. */
package global.giga.web.auditor;
