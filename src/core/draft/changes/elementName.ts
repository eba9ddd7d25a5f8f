/** Lists whose elements are counted, not named: the cells of a paper and the paragraphs of a text. */
const counted: Readonly<Record<string, string>> = {
  ...{
    rows: '行',
    cells: '格',
    body: '段',
    parts: '部分',
    paragraphs: '段',
    instructions: '条',
    items: '条',
  },
};
const naming = [
  'label',
  'title',
  'name',
  'text',
  'heading',
  'about',
  'event',
  'number',
  'path',
  'row',
] as const;
const longest = 24;

/** A list that is printed as a paper starts with the annex it is: 附件4 of "附件4；填表说明5". */
function annexOf(element: Readonly<Record<string, unknown>>): string | undefined {
  const { source } = element;
  return typeof source === 'string' ? /^[^\s；;，,0-9]{1,4}\d+/.exec(source)?.[0] : undefined;
}

/** What an element of a list is called: its own words, else its place in the list. */
export function elementName(list: string, element: unknown, at: number): string {
  const place = `第 ${at + 1} ${Object.hasOwn(counted, list) ? counted[list] : '项'}`;
  if (typeof element !== 'object' || element === null) return place;
  const own = element as Readonly<Record<string, unknown>>;
  // A cell of a paper has words of its own too, but people find it by counting.
  if (list === 'cells' && own.id === undefined) return place;
  if (list === 'forms') return annexOf(own) ?? String(own.title ?? place);
  const words = naming.map((member) => own[member]).find((one) => typeof one === 'string' && one !== '');
  if (typeof words !== 'string') return place;
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
