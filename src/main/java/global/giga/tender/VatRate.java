package global.giga.tender;

import global.giga.kernel.Percent;
import java.time.LocalDate;

/** The rate of value added tax for turnover from that day on, until the next rate begins. */
public record VatRate(LocalDate from, Percent rate) {}
