import type { Element } from '@xmldom/xmldom';
import { isControlTag } from '../write/controlTag.ts';
import { attributeOf, elements, inside } from './parseXml.ts';
import type { WordControl } from './wordContent.ts';

/** What is deleted, hidden, or said a second time for older programs. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'sdtPr',
  'sdtEndPr',
  'pPr',
  'rPr',
]);
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface Found {
  text: string;
  beside: string;
  readonly controls: WordControl[];
}

function append(found: Found, text: string, within: boolean): void {
  found.text += text;
  if (!within) found.beside += text;
}

/** Nothing but blanks, or the signs of a date that is not there yet. */
function isPlaceholder(text: string): boolean {
  return /^\s*(年\s*月\s*日)?\s*$/.test(text);
}

function controlOf(sdt: Element, tag: string, found: Found): void {
  const properties = inside(sdt, 'sdtPr');
  const own: Found = { text: '', beside: '', controls: [] };
  const content = inside(sdt, 'sdtContent');
  if (content) walk(content, own, true);
  found.text += own.text;
  const box = inside(properties, 'checkbox');
  if (box) {
    const checked = ['1', 'true', 'on'].includes(attributeOf(inside(box, 'checked')) ?? '');
    found.controls.push({ tag, text: own.text.trim(), checked });
    return;
  }
  found.controls.push({ tag, text: isPlaceholder(own.text) ? '' : own.text }, ...own.controls);
}

/** Collects text in the order of reading; paragraphs and breaks become line ends. */
function walk(node: Element, found: Found, within: boolean): void {
  let paragraphs = 0;
  for (const child of elements(node)) {
    const name = child.localName ?? '';
    if (UNSEEN.has(name)) continue;
    if (name === 't') append(found, child.textContent ?? '', within);
    else if (name === 'sym')
      append(found, String.fromCodePoint(Number.parseInt(attributeOf(child, 'char') ?? '20', 16)), within);
    else if (name in SIGNS) append(found, SIGNS[name]!, within);
    else if (name === 'sdt') {
      const tag = attributeOf(inside(inside(child, 'sdtPr'), 'tag')) ?? '';
      if (isControlTag(tag)) controlOf(child, tag, found);
      else walk(child, found, within);
    } else {
      if (name === 'p' && paragraphs++ > 0) append(found, '\n', within);
      walk(child, found, within);
    }
  }
}

/** The text of an element, what of it stands beside our controls, and the controls. */
export function wordText(node: Element): Found {
  const found: Found = { text: '', beside: '', controls: [] };
  walk(node, found, false);
  return found;
}
