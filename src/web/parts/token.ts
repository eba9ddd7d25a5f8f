/** The value of a design token of styles/tokens.css (`accent`, `ink`, `text` …), for libraries that want values. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
