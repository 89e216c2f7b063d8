package global.giga.tender;

/** What lists of items can be sorted by. */
public enum ItemColumn {
    LOT("l.position"),
    NAME("s.name"),
    REGION("s.region"),
    DISTRICT("s.district"),
    PUPILS("i.pupils"),
    STATUS("s.status");

    private final String path;

    ItemColumn(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
