package global.giga.bid;

import java.util.List;
import java.util.Map;

/**
 * A draft as its owner sees it, without the rows.
 *
 * @param version of currency and answers when they were read
 * @param answers by judged criterion
 */
public record OwnDraft(
        int version, String currency, boolean vatIncluded, Map<String, String> answers, List<LotPackage> packages) {}
