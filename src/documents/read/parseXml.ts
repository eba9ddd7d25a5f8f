import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { OfficeFault } from './officeFault.ts';

/** XML of an office file. A document type is refused: office files have none, and only entities that grow need one. */
export function parseXml(xml: string): Document {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new OfficeFault('fileDamaged');
  try {
    const onError = (level: 'warning' | 'error' | 'fatalError') => {
      if (level !== 'warning') throw new OfficeFault('fileDamaged');
    };
    return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
  } catch {
    throw new OfficeFault('fileDamaged');
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements directly inside. */
export function elements(node: Node): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) found.push(child);
  return found;
}

/** The first element directly inside with this name, prefix left out. */
export function inside(node: Node | undefined, name: string): Element | undefined {
  return node && elements(node).find(({ localName }) => localName === name);
}

/** The value of Word's attribute, whatever prefix it has. */
export function attributeOf(node: Element | undefined, name = 'val'): string | undefined {
  for (const attribute of Array.from(node?.attributes ?? [])) {
    if (attribute.localName === name) return attribute.value;
  }
  return undefined;
}
