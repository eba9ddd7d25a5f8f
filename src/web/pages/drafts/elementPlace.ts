/**
 * Id of the element that a remark of the linter is about: "名额表 › 其他 (other)", "期限 filing", "circular › issuedOn".
 * The element on the screen has the id `e-…`, so that a remark is a link to it (ux 3).
 */
export function elementPlace(where: string): string {
  const inList = /([A-Za-z][A-Za-z0-9-]*)\[(\d+)\]\s*$/.exec(where);
  if (inList) return `e-${inList[1]}-${inList[2]}`;
  const last = /\(([A-Za-z0-9-]+)\)\s*$/.exec(where) ?? /([A-Za-z][A-Za-z0-9-]*)\s*$/.exec(where);
  return `e-${last?.[1] ?? 'top'}`;
}

/** Puts the focus on an element of the step; its first control if it cannot take it itself. */
export function focusElement(place: string): boolean {
  const found = document.getElementById(place);
  if (!found) return false;
  const control = found.matches('input, select, textarea, button, a')
    ? found
    : (found.querySelector<HTMLElement>('input, select, textarea, button') ?? found);
  if (control === found && !found.hasAttribute('tabindex')) found.tabIndex = -1;
  found.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}
