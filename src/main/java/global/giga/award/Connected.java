package global.giga.award;

import global.giga.kernel.Technology;

/** Who connects a school, and with what. */
public record Connected(String supplier, Technology technology) {}
