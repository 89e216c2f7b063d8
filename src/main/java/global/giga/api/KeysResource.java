package global.giga.api;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.seal.Ceremony.PublicKeys;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import global.giga.tender.key.HolderKey;
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyDealing.Dealt;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyMaterialDamaged;
import global.giga.tender.key.RecoverySheet;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Map;

/** What holders' browsers need and make; nothing of it is secret to the portal but what is under a passphrase. */
@Path("keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeysResource {
    private static final int LONGEST = 1 << 20;

    @Inject
    KeyHolding holding;

    @Inject
    KeyCeremonies ceremonies;

    @Inject
    RecoverySheet sheet;

    @Inject
    Caller caller;

    private record Own(PublicKeys keys, String protection) {
        static Own of(HolderKey key) {
            return new Own(key.keys(), key.protection());
        }
    }

    private record NewKey(Point agreement, Point signature, String protection) {}

    private record Deal(int epoch, Map<EnvelopeKind, Dealt> dealt) {}

    private record Complaint(int epoch, int dealer) {}

    private record Rehearsal(int epoch, Map<EnvelopeKind, Partials> partials) {}

    /** The caller's own key, null before it is made. */
    @GET
    @Path("mine")
    public String mine() {
        return Json.write(holding.own(caller).map(Own::of).orElse(null));
    }

    @LeadsTo(service = KeyHolding.class, act = "storeHolderKey")
    @PUT
    @Path("mine")
    public String make(String body) {
        var key = read(body, NewKey.class);
        if (key.agreement() == null || key.signature() == null || key.protection() == null) {
            throw new KeyMaterialDamaged();
        }
        holding.storeHolderKey(caller, new PublicKeys(key.agreement(), key.signature()), key.protection());
        return mine();
    }

    /** How the ceremony stands, with the caller's part. */
    @GET
    @Path("{tender}")
    public String status(@PathParam("tender") long tender) {
        return Json.write(holding.status(caller, tender));
    }

    /** Of which the caller's shares follow, once the key is in use. */
    @GET
    @Path("{tender}/material")
    public String material(@PathParam("tender") long tender) {
        return Json.write(holding.material(caller, tender));
    }

    @LeadsTo(service = KeyHolding.class, act = "deal")
    @POST
    @Path("{tender}/dealings")
    public String deal(@PathParam("tender") long tender, String body) {
        var deal = read(body, Deal.class);
        holding.deal(caller, tender, deal.epoch(), given(deal.dealt()));
        return status(tender);
    }

    @LeadsTo(service = KeyHolding.class, act = "complain")
    @POST
    @Path("{tender}/complaints")
    public String complain(@PathParam("tender") long tender, String body) {
        var complaint = read(body, Complaint.class);
        holding.complain(caller, tender, complaint.epoch(), complaint.dealer());
        return status(tender);
    }

    @LeadsTo(service = KeyHolding.class, act = "rehearse")
    @POST
    @Path("{tender}/rehearsals")
    public String rehearse(@PathParam("tender") long tender, String body) {
        var rehearsal = read(body, Rehearsal.class);
        holding.rehearse(caller, tender, rehearsal.epoch(), given(rehearsal.partials()));
        return status(tender);
    }

    /** The values for the recovery key, to print and to keep with it. */
    @GET
    @Path("{tender}/recovery-sheet")
    public Response sheet(
            @PathParam("tender") long tender, @QueryParam("language") @DefaultValue("en") String language) {
        var material = ceremonies.escrow(caller, tender);
        return Downloads.pdf(material.tender() + "-recovery", out -> sheet.write(tender, material, language, out));
    }

    private static <T> T given(T value) {
        if (value == null) {
            throw new KeyMaterialDamaged();
        }
        return value;
    }

    private static <T> T read(String body, Class<T> type) {
        if (body.length() > LONGEST) {
            throw new KeyMaterialDamaged();
        }
        try {
            return given(Json.read(body, type));
        } catch (UncheckedIOException e) {
            throw new KeyMaterialDamaged();
        }
    }
}
