/**
 * Files that come in and go out: tables, templates filled with data, PDF for the archive. Entry points: {@link
 * global.giga.document.CsvTable}, {@link global.giga.document.CsvWriter}, {@link global.giga.document.WorkbookFile}, {@link
 * global.giga.document.WorkbookWriter}, {@link global.giga.document.Templates}, {@link global.giga.document.PdfWriter}.
 * May import kernel, audit and party; it alone uses Thymeleaf, PDFBox and POI.
 */
package global.giga.document;
