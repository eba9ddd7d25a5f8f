/** Pushes each line of a menu sideways so that where one is stands in its middle; the page itself does not move. */
export function showCurrent(menu: HTMLElement): void {
  for (const entry of menu.querySelectorAll('[aria-current]')) {
    const line = entry.closest('ul');
    if (!line) continue;
    const [at, room] = [entry.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += at.left - room.left - (room.width - at.width) / 2;
  }
}
