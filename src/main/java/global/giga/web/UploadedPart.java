package global.giga.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.fileupload2.core.DiskFileItem;

/** A part of an {@link Upload} as pages know it. */
record UploadedPart(DiskFileItem item) implements Part {
    @Override
    public InputStream getInputStream() throws IOException {
        return item.getInputStream();
    }

    @Override
    public String getContentType() {
        return item.getContentType();
    }

    @Override
    public String getName() {
        return item.getFieldName();
    }

    /** As the client sent it; what it must not hold is left out. */
    @Override
    public String getSubmittedFileName() {
        try {
            return item.getName();
        } catch (InvalidPathException e) {
            return e.getInput().replace("\0", "");
        }
    }

    @Override
    public long getSize() {
        return item.getSize();
    }

    @Override
    public void write(String file) throws IOException {
        item.write(Path.of(file));
    }

    @Override
    public void delete() throws IOException {
        item.delete();
    }

    @Override
    public String getHeader(String name) {
        return item.getHeaders().getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return listed(item.getHeaders().getHeaders(name));
    }

    @Override
    public Collection<String> getHeaderNames() {
        return listed(item.getHeaders().getHeaderNames());
    }

    private static List<String> listed(Iterator<String> all) {
        var list = new ArrayList<String>();
        all.forEachRemaining(list::add);
        return list;
    }
}
