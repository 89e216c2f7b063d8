package global.giga.api;

import global.giga.audit.AuditEntry;
import global.giga.audit.Checkpoints;
import global.giga.audit.EntryFilter;
import global.giga.bid.Auditing;
import global.giga.document.CsvWriter;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.PortalSignature;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The trail of acts: its signed ends for everybody, its entries for those who check it. */
@Path("audit")
public class AuditResource {
    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS =
            List.of("number", "recordedAt", "act", "account", "organization", "tender", "facts", "previous", "hash");

    @Inject
    Checkpoints checkpoints;

    @Inject
    PortalSignature signature;

    @Inject
    Auditing auditing;

    @Inject
    Caller caller;

    /** The newest first, at most {@value #PAGE}; {@code before} asks for those before one of them. */
    @GET
    @Path("checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    public Response checkpoints(@QueryParam("before") Long before) {
        var lines = checkpoints.before(before == null ? Long.MAX_VALUE : before, PAGE);
        var body = new LinkedHashMap<String, Object>();
        body.put("key", Json.readMap(signature.publicKey(), Object.class));
        body.put("checkpoints", lines.stream().map(AuditResource::line).toList());
        return Response.ok(Json.write(body))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"audit-checkpoints.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Map<String, Object> line(Checkpoints.Line line) {
        var checkpoint = line.checkpoint();
        var all = new LinkedHashMap<String, Object>();
        all.put("checkpoint", checkpoint.id());
        all.put("entry", checkpoint.entry());
        all.put("hash", checkpoint.hash().hex());
        all.put("at", checkpoint.madeAt());
        all.put("jws", checkpoint.jws());
        if (line.stamp() != null) {
            all.put("stampedAt", line.stamp().stampedAt());
            all.put("authority", line.stamp().authority());
            all.put("timeStamp", line.stamp().token());
        }
        return all;
    }

    /** The key that checks their signatures, as JWK. */
    @GET
    @Path("key")
    @Produces("application/jwk+json")
    public String key() {
        return signature.publicKey();
    }

    /** Oldest first, as JSON Lines or CSV. The facts are text, exactly as they were hashed. */
    @GET
    @Path("entries")
    public Response entries(
            @QueryParam("format") @DefaultValue("jsonl") String format,
            @QueryParam("act") String act,
            @QueryParam("tender") Long tender,
            @QueryParam("person") String person,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("text") String text) {
        var filter = EntryFilter.days(act, tender, auditing.account(caller, person), from, until, text);
        var first = auditing.after(caller, 0, filter, PAGE);
        var csv = format.equals("csv");
        StreamingOutput all = out -> stream(out, first, filter, csv ? AuditResource::csv : AuditResource::json, csv);
        return Response.ok(all, csv ? "text/csv; charset=UTF-8" : "application/jsonl; charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit." + (csv ? "csv" : "jsonl") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void stream(
            OutputStream out,
            List<AuditEntry> first,
            EntryFilter filter,
            Function<List<AuditEntry>, byte[]> write,
            boolean header)
            throws IOException {
        if (header) {
            out.write(CsvWriter.write(COLUMNS, List.of()));
        }
        for (var page = first; !page.isEmpty(); ) {
            out.write(write.apply(page));
            var last = page.get(page.size() - 1).number();
            page = page.size() < PAGE ? List.of() : auditing.after(caller, last, filter, PAGE);
        }
    }

    private static byte[] json(List<AuditEntry> page) {
        var text = new StringBuilder();
        page.forEach(entry -> {
            var cells = cells(entry);
            var line = new LinkedHashMap<String, Object>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                line.put(COLUMNS.get(i), cells.get(i));
            }
            text.append(Json.write(line)).append('\n');
        });
        return Downloads.utf8(text.toString());
    }

    private static byte[] csv(List<AuditEntry> page) {
        return CsvWriter.rows(page.stream().map(AuditResource::cells).toList());
    }

    private static List<Object> cells(AuditEntry entry) {
        var cells = new ArrayList<Object>();
        cells.add(entry.number());
        cells.add(entry.recordedAt());
        cells.add(entry.act());
        cells.add(entry.account());
        cells.add(entry.organization());
        cells.add(entry.tender());
        cells.add(entry.facts());
        cells.add(entry.previous().hex());
        cells.add(entry.hash().hex());
        return cells;
    }
}
