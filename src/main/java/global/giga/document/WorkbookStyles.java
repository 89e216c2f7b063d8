package global.giga.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the styles of a workbook say about numbers: whether a cell shows a date, or a percentage. */
final class WorkbookStyles {
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();

    static WorkbookStyles read(WorkbookPackage file) throws XMLStreamException {
        var styles = new WorkbookStyles();
        if (file.has("xl/styles.xml")) {
            try (var xml = new WorkbookXml(file.part("xl/styles.xml"))) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(WorkbookXml xml) throws XMLStreamException {
        var inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.number("numFmtId", 0), xml.text("formatCode", ""));
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                formats.add(xml.number("numFmtId", 0));
            }
        }
    }

    boolean date(int style) {
        var format = format(style);
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58
                || codes.containsKey(format)
                        && DATE.matcher(plain(codes.get(format)).replace("General", ""))
                                .find();
    }

    boolean percent(int style) {
        var format = format(style);
        return format == 9
                || format == 10
                || codes.containsKey(format) && plain(codes.get(format)).contains("%");
    }

    private int format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : 0;
    }

    private static String plain(String code) {
        return LITERAL.matcher(code).replaceAll("");
    }
}
