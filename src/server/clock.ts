/** What the installation takes for now. A real installation's clock is the machine's. */
export type Clock = () => Date;

export const machineClock: Clock = () => new Date();

/** The clock of a demo installation: it began on a day of the campaign and runs on from there (tenant.clock_offset_ms). */
export function demoClock(offsetMs: number): Clock {
  return () => new Date(Date.now() + offsetMs);
}
