package global.giga.web;

import global.giga.document.FileBytes;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** A file that came with a form. */
public record UploadedFile(Part part) implements FileBytes {
    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
