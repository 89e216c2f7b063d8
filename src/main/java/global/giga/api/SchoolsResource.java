package global.giga.api;

import global.giga.kernel.Json;
import global.giga.school.ConnectivityType;
import global.giga.school.Regions;
import global.giga.school.SchoolFilter;
import global.giga.school.SchoolStatus;
import global.giga.school.Schools;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** The register on a map. */
@Path("countries/{country}")
@Produces("application/geo+json")
public class SchoolsResource {
    @Inject
    Schools schools;

    @Inject
    Regions regions;

    @GET
    @Path("schools")
    public String schools(
            @PathParam("country") String country,
            @QueryParam("text") String text,
            @QueryParam("region") String region,
            @QueryParam("district") String district,
            @QueryParam("technology") ConnectivityType technology,
            @QueryParam("status") SchoolStatus status) {
        var filter = new SchoolFilter(country, text, region, district, technology, status);
        return Json.write(GeoPoints.of(schools.points(filter), school -> null));
    }

    @GET
    @Path("regions")
    public byte[] regions(@PathParam("country") String country) {
        return regions.of(country).geoJson();
    }
}
