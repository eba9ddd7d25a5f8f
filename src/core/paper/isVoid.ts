/**
 * Whether a print counts no more: its content is not the application's any longer. Opinions, seals and scans never make
 * a print void (S33); a changed answer or proof does, once it is submitted.
 */
export function isVoid(printed: string, content: string | null): boolean {
  return printed !== content;
}
