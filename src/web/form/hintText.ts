/** A hint as a whole sentence: cut out of a list of the notice it may end as a clause does (…形式；). */
export function hintText(help: string | undefined): string {
  return (help ?? '').trim().replace(/[；;，,、]$/u, '。');
}
