/** Why a sheet waits for a person instead of standing (R32). What was sent is kept in any case. */
export const quarantineReasons = [
  /** Another sheet came under the same id. */
  'idReused',
  /** A sheet of this visit stands, and this one does not say that it takes its place. */
  'anotherStands',
  /** It takes the place of a sheet that does not stand. */
  'replacesUnknown',
  'visitCancelled',
  'planClosed',
  'campaignClosed',
  'applicationEnded',
  /** By the day of the city, not by the clock of the phone. */
  'visitedInFuture',
  'unknownItem',
  'oddMark',
  'rectifyWithoutDate',
  'rectifyBeforeVisit',
  'signatureMissing',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** How the reasons of one sheet are kept in their column, and read again. */
export function reasonsText(reasons: readonly QuarantineReason[]): string {
  return reasons.join(' ');
}
export function reasonsOf(text: string): QuarantineReason[] {
  const given = text.split(' ');
  return quarantineReasons.filter((reason) => given.includes(reason));
}
