import type { Document, Element } from '@xmldom/xmldom';
import type { Control } from '../../core/fields/controlOf.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

/** Makes elements of one document. */
export interface Maker {
  readonly document: Document;
  /** Ids of controls, counted up. */
  next: number;
}

export function element(
  { document }: Maker,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] = [],
): Element {
  const space = name.startsWith('w14:') ? W14 : W;
  const made = document.createElementNS(space, name);
  const prefix = name.split(':')[0]!;
  for (const [key, value] of Object.entries(attributes))
    made.setAttributeNS(space, `${prefix}:${key}`, value);
  for (const child of children) made.appendChild(child);
  return made;
}

/** A run of text that looks as `like` says; line ends become line breaks. */
export function run(maker: Maker, text: string, like: Element | undefined): Element {
  const parts = text.split('\n').flatMap((line, index) => {
    const words = element(maker, 'w:t');
    words.setAttribute('xml:space', 'preserve');
    words.appendChild(maker.document.createTextNode(line));
    return index === 0 ? [words] : [element(maker, 'w:br'), words];
  });
  const look = like ? [like.cloneNode(true) as Element] : [];
  return element(maker, 'w:r', {}, [...look, ...parts]);
}

export interface Named {
  readonly tag: string;
  readonly label: string;
  /** May be deleted with its row. */
  readonly loose: boolean;
}

function sdt(
  maker: Maker,
  { tag, label, loose }: Named,
  kinds: readonly Element[],
  content: Element,
): Element {
  const properties = element(maker, 'w:sdtPr', {}, [
    element(maker, 'w:alias', { val: label }),
    element(maker, 'w:tag', { val: tag }),
    element(maker, 'w:id', { val: String(700_000_001 + maker.next++) }),
    ...(loose ? [] : [element(maker, 'w:lock', { val: 'sdtLocked' })]),
    ...kinds,
  ]);
  return element(maker, 'w:sdt', {}, [properties, element(maker, 'w:sdtContent', {}, [content])]);
}

const day = (maker: Maker) =>
  element(maker, 'w:date', {}, [
    element(maker, 'w:dateFormat', { val: 'yyyy年M月d日' }),
    element(maker, 'w:lid', { val: 'zh-CN' }),
    element(maker, 'w:storeMappedDataAs', { val: 'dateTime' }),
    element(maker, 'w:calendar', { val: 'gregorian' }),
  ]);

/** No plain-text controls: LibreOffice joins the lines of one, and older versions write its words several times. */
const kinds: {
  readonly [T in Control['takes']]: (maker: Maker, control: Control) => Element | undefined;
} = {
  line: () => undefined,
  lines: () => undefined,
  day,
  // Words may be typed over a list as well: "其他（…）".
  choice: (maker, { options = [], many }) =>
    many
      ? undefined
      : element(
          maker,
          'w:comboBox',
          {},
          options.map(({ id, label }) => element(maker, 'w:listItem', { displayText: label, value: id })),
        ),
};

/** A control for words; `blank` stands where nothing is written yet and gives way to what is typed. */
export function textControl(
  maker: Maker,
  named: Named,
  control: Control,
  written: { readonly text: string; readonly blank: string; readonly like: Element | undefined },
): Element {
  const { text, blank, like } = written;
  const empty = text === '' ? [element(maker, 'w:showingPlcHdr')] : [];
  const kind = kinds[control.takes](maker, control);
  return sdt(maker, named, [...empty, ...(kind ? [kind] : [])], run(maker, text || blank, like));
}

/** A box that is ticked with a click. */
export function checkControl(
  maker: Maker,
  named: Named,
  checked: boolean,
  like: Element | undefined,
): Element {
  const face = 'Segoe UI Symbol';
  const box = element(maker, 'w14:checkbox', {}, [
    element(maker, 'w14:checked', { val: checked ? '1' : '0' }),
    element(maker, 'w14:checkedState', { val: '2611', font: face }),
    element(maker, 'w14:uncheckedState', { val: '25A1', font: face }),
  ]);
  return sdt(maker, named, [box], run(maker, checked ? '☑' : '□', like));
}
