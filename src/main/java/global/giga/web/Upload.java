package global.giga.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.omnifaces.util.Servlets;

/**
 * A request whose body is a form with files: at most 50 MB each and 100 MB together, of somebody who is not signed in 1
 * MB together. A form that says that it has at most 10 MB, more than a file of offers may have, stays in memory; the
 * files of any other are on disk until the request is closed.
 */
class Upload extends HttpServletRequestWrapper implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;
    private static final int IN_MEMORY = 10 * MEBIBYTE;
    private static final int FIELD = 1 << 14;
    private static final long MOST_OF_STRANGERS = MEBIBYTE;
    private static final long MOST = 50L * MEBIBYTE;
    private static final long MOST_TOGETHER = 100L * MEBIBYTE;
    private static final long MOST_PARTS = 1_000;

    private List<DiskFileItem> items;
    private Map<String, String[]> parameters;

    Upload(HttpServletRequest request) {
        super(request);
    }

    /** @throws IllegalStateException when the body is too large, as from the web server */
    @Override
    public Collection<Part> getParts() {
        return items().stream().<Part>map(UploadedPart::new).toList();
    }

    @Override
    public Part getPart(String name) {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var all = new LinkedHashMap<String, String[]>();
            Servlets.toParameterMap(Objects.requireNonNullElse(getQueryString(), ""))
                    .forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
            for (var item : items()) {
                if (item.isFormField()) {
                    all.merge(item.getFieldName(), new String[] {text(item)}, Upload::both);
                }
            }
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    @Override
    public String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public void close() {
        if (items != null) {
            items.forEach(Upload::delete);
        }
    }

    /* Read once, and only when somebody asks. */
    private List<DiskFileItem> items() {
        if (items == null) {
            items = List.of();
            items = read();
        }
        return items;
    }

    private List<DiskFileItem> read() {
        var reader = new JakartaServletFileUpload<>(
                DiskFileItemFactory.builder().setThreshold(threshold()).get());
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setMaxFileSize(MOST);
        reader.setMaxSize(getUserPrincipal() == null ? MOST_OF_STRANGERS : MOST_TOGETHER);
        reader.setMaxFileCount(MOST_PARTS);
        try {
            return reader.parseRequest((HttpServletRequest) getRequest());
        } catch (FileUploadSizeException e) {
            throw new IllegalStateException(e);
        } catch (FileUploadException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int threshold() {
        var length = getContentLengthLong();
        return length >= 0 && length <= IN_MEMORY ? IN_MEMORY : FIELD;
    }

    private static String text(DiskFileItem item) {
        try {
            return item.getString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] both(String[] before, String[] after) {
        return Stream.of(before, after).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void delete(DiskFileItem item) {
        try {
            item.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
