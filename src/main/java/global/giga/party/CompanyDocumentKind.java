package global.giga.party;

/** What a document of a company is. */
public enum CompanyDocumentKind {
    REGISTRATION,
    LICENCE,
    TAX,
    FINANCE,
    CERTIFICATE,
    OTHER
}
