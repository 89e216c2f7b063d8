package global.giga.tender;

import global.giga.kernel.Money;

/**
 * A school of a draft in its lot.
 *
 * @param id of the school
 * @param region ISO 3166-2
 * @param district null when unknown
 * @param pupils those that the tender counts
 * @param cost what its connection should cost over the contract, null where no estimate is possible
 */
public record DraftSchool(
        long id, String govtId, String name, String region, String district, int pupils, Money cost) {}
