/** Pages that everybody may see without an account. */
package global.giga.web.open;
