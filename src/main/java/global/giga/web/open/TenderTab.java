package global.giga.web.open;

/** The parts of a tender's page. */
public enum TenderTab {
    TERMS,
    SCHOOLS,
    LOTS,
    DOCUMENTS,
    QUESTIONS,
    CHANGES
}
