package global.giga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A program in the profile of a LibreOffice that fills in a price workbook, as somebody would who types. */
final class Macro {
    static final String ADDRESS = "macro:///Standard.Filling.Fill";

    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Filling"/>
            </library:library>
            """;
    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Filling" script:language="StarBasic">
            Sub Fill
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden" : hidden(0).Value = True
              book = StarDesktop.loadComponentFromURL("%s", "_blank", 0, hidden())
              sheet = book.Sheets.getByIndex(1)
            %s
              Dim kind(0) As New com.sun.star.beans.PropertyValue
              kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
              book.storeToURL("%s", kind())
              book.close(True)
            End Sub

            Sub Column(sheet, key, value)
              For c = 1 To 60
                If sheet.getCellByPosition(c, 0).String = key Then
                  r = 3
                  Do While sheet.getCellByPosition(1, r).String &lt;&gt; ""
                    cell = sheet.getCellByPosition(c, r)
                    If VarType(value) = 8 Then
                      cell.setString(value)
                    Else
                      cell.setValue(value)
                    End If
                    r = r + 1
                  Loop
                End If
              Next c
            End Sub
            </script:module>
            """;

    private Macro() {}

    /** @param row text or a number by the name of its column */
    static void write(Path profile, Path in, Path out, Map<String, ?> row) throws IOException {
        var folder = Files.createDirectories(profile.resolve("user/basic/Standard"));
        var calls = row.entrySet().stream()
                .map(cell -> "  Column(sheet, \"" + cell.getKey() + "\", " + literal(cell.getValue()) + ")")
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("script.xlb"), LIBRARY);
        Files.writeString(folder.resolve("Filling.xba"), MODULE.formatted(in.toUri(), calls, out.toUri()));
    }

    private static String literal(Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }
}
