package global.giga.evaluation.scoring;

import global.giga.kernel.Percent;
import java.time.LocalDate;

/** The rate of value added tax for turnover from that day on, until the next step. */
public record VatStep(LocalDate from, Percent rate) {}
