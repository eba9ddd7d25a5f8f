const wide = '０１２３４５６７８９．－，。—';
const narrow = '0123456789.-,.-';

/** A number as typed -> as stored: full-width digits become plain ones, blanks and thousands commas go. What is no number stays as it was, so that nothing typed is lost. */
export function normaliseNumber(typed: string): string {
  let text = '';
  for (const character of typed.trim()) {
    const at = wide.indexOf(character);
    text += at < 0 ? character : narrow[at];
  }
  const bare = text.replace(/[\s\u3000]/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(bare)
    ? bare.replace(/\.$/, '').replace(/^(-?)\./, '$10.')
    : typed.trim();
}
