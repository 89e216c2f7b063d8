package global.giga.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files for the browser to save or show. */
final class Downloads {
    private static final String PDF = "application/pdf";

    private Downloads() {}

    /** Shown in the browser where it can. */
    static Response pdf(String name, StreamingOutput content) {
        return Response.ok(content, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + safe(name) + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Saved by the browser and kept by nothing on the way: for what is not public. */
    static Response privatePdf(String name, StreamingOutput content) {
        return Response.ok(content, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe(name) + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    static Response csv(String name, byte[] content) {
        return file(name + ".csv", "text/csv; charset=UTF-8", content);
    }

    static Response file(String name, String type, byte[] content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe(name) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** An answer for the portal's own scripts. */
    static Response json(String content) {
        return Response.ok(content, "application/json")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** A file that somebody else named and made: never shown by the browser, whatever it is. */
    static Response attachment(String name, StreamingOutput content) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + safe(name) + "\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
