/** What the server's clock last said, and when that was by a clock of the tab that nobody can set. */
let said: { readonly at: number; readonly heard: number } | undefined;

/** Hears the `date` of an answer. */
export function seeServerDate(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(at)) said = { at, heard: performance.now() };
}

/** The time of the server; null while none has been heard. The phone's own clock may be days wrong. */
export function serverNow(): string | null {
  return said ? new Date(said.at + performance.now() - said.heard).toISOString() : null;
}
