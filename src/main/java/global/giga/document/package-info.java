/**
 * Files that come in and go out: tables, documents and their storage. Entry points: {@link
 * global.giga.document.CsvTable}, {@link global.giga.document.CsvWriter}. May import kernel, audit and party.
 */
package global.giga.document;
