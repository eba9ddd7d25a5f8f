/** Says something to those who listen to the screen instead of seeing it. */
export function announce(text: string): void {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = '';
  requestAnimationFrame(() => {
    place.textContent = text;
  });
}
