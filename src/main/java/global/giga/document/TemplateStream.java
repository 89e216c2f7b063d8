package global.giga.document;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A style sheet or image of a template, by its URI {@code template:/<template>/<file>}. */
record TemplateStream(TemplateFiles files, String uri) implements FSStream {
    @Override
    public InputStream getStream() {
        var path = URI.create(uri).getPath().substring(1);
        return new ByteArrayInputStream(files.find(path).orElseThrow(() -> new TemplateFault(path, "no such file")));
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
