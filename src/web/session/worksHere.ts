/** Whether somebody writes things down on the phone that must outlive a lost network: the log (F30), checks of pairs (R12). */
export function worksHere(allowed: readonly string[]): boolean {
  return allowed.includes('recordWork') || allowed.includes('followMentorship');
}
