/** Pages of one's own account and of the people of one's organisation. */
package global.giga.web.account;
