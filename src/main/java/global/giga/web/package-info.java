/**
 * Pages: one bean per page in open, supplier, staff, committee and admin; here is what all pages share.
 * Entry points: {@link global.giga.web.Texts} for words, {@link global.giga.web.Show} for figures and times, {@link
 * global.giga.web.Notices} for what to tell the user next. May import every step, never persistence or the API.
 */
package global.giga.web;
