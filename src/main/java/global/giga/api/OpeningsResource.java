package global.giga.api;

import global.giga.bid.BatchInvalid;
import global.giga.bid.MinutesDocument;
import global.giga.bid.Opening;
import global.giga.bid.OpeningBatch;
import global.giga.bid.OpeningStatus;
import global.giga.bid.OpeningStatus.Phase;
import global.giga.bid.Watching;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.OpeningWorker;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.threshold.Partials;
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyHolding;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.util.Locale;

/** An opening, for the pages of those who hold a share or watch. */
@Path("openings/{tender}/{kind}")
@Produces(MediaType.APPLICATION_JSON)
public class OpeningsResource {
    private static final int PAGE = 4 * Partials.MOST;

    @PathParam("tender")
    long tender;

    @PathParam("kind")
    EnvelopeKind kind;

    @Inject
    Opening opening;

    @Inject
    Watching watching;

    @Inject
    Evaluating evaluating;

    @Inject
    KeyHolding holding;

    @Inject
    KeyCeremonies ceremonies;

    @Inject
    MinutesDocument document;

    @EJB
    OpeningWorker worker;

    @Inject
    Caller caller;

    @GET
    public String status() {
        return Json.write(watching.status(caller, tender, kind));
    }

    /** Comes to the opening; the first who does begins it. */
    @POST
    @Path("presence")
    public String join() {
        if (kind == EnvelopeKind.TECHNICAL) {
            opening.joinTechnical(caller, tender);
        } else {
            evaluating.joinFinancial(caller, tender);
        }
        worker.proceed(tender, kind);
        return status();
    }

    /** Of which the caller's browser makes the share; with a position, that of the recovery key. */
    @GET
    @Path("share")
    public String share(@QueryParam("position") Integer position) {
        return Json.write(position == null ? holding.material(caller, tender) : ceremonies.escrow(caller, tender));
    }

    /** The next envelopes for the caller's share, or for the recovery key at a position. */
    @GET
    @Path("envelopes")
    public String envelopes(@QueryParam("position") Integer position) {
        return Json.write(opening.work(caller, tender, kind, position, PAGE));
    }

    /** What a share made of at most 64 envelopes, with its proof. */
    @LeadsTo(service = Opening.class, act = "contribute")
    @POST
    @Path("partials")
    @Consumes(MediaType.APPLICATION_JSON)
    public String contribute(String body) {
        opening.contribute(caller, tender, kind, batch(body));
        worker.proceed(tender, kind);
        return status();
    }

    private static OpeningBatch batch(String body) {
        try {
            return Json.read(body, OpeningBatch.class);
        } catch (UncheckedIOException e) {
            throw new BatchInvalid(Partials.MOST);
        }
    }

    /** The state each second until the opening ends, as server-sent events. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        sink.send(sse.newEvent(status()));
        worker.watch(caller, tender, kind, status -> send(sink, sse, status));
    }

    private static boolean send(SseEventSink sink, Sse sse, OpeningStatus status) {
        if (sink.isClosed()) {
            return false;
        }
        sink.send(sse.newEvent(Json.write(status)));
        if (status.phase() == Phase.OPENED) {
            sink.close();
        }
        return status.phase() != Phase.OPENED;
    }

    /** The bytes that are signed. */
    @GET
    @Path("minutes")
    public String minutes() {
        return watching.minutes(caller, tender, kind).json();
    }

    @GET
    @Path("minutes.pdf")
    @Produces("application/pdf")
    public Response document(@QueryParam("language") @DefaultValue("en") String language) {
        var signed = watching.minutes(caller, tender, kind);
        return Downloads.pdf(
                signed.minutes().reference() + "-minutes-" + kind.name().toLowerCase(Locale.ROOT),
                out -> document.write(tender, signed, language, out));
    }

    /** ECDSA over the minutes with the key of the caller. */
    @LeadsTo(service = Watching.class, act = "sign")
    @POST
    @Path("signature")
    @Consumes(MediaType.TEXT_PLAIN)
    public String sign(String signature) {
        watching.sign(caller, tender, kind, signature.strip());
        return status();
    }
}
