/**
 * Documents: templates filled with data, PDF for the archive, files of rows. Entry points: {@link
 * global.giga.document.Templates}, {@link global.giga.document.PdfWriter}. May import kernel, audit and party; it alone
 * uses Thymeleaf and PDFBox.
 */
package global.giga.document;
