import { pinyin } from 'pinyin-pro';

/** Full pinyin and initials of a text, the surname read as a surname (单 = shan): `shanxiong sx`. */
export function pinyinOf(text: string): string {
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  const full = pinyin(text, { ...options, nonZh: 'consecutive' }).join('');
  const initials = pinyin(text, { ...options, pattern: 'first' }).join('');
  return `${full} ${initials}`.toLowerCase().replaceAll(/[^a-z0-9 ]/g, '');
}

export interface Searched {
  readonly fileNumber: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
}

/**
 * What an application is found by: `pinyin` sorts the list (C collation), `search` holds every spelling in small
 * letters, the pinyin too, so that one bigram index answers Chinese and pinyin alike.
 */
export function searchColumns(row: Searched): { readonly pinyin: string; readonly search: string } {
  const { fileNumber, studioName, leadName, unitName } = row;
  const sorted = pinyinOf(studioName);
  const spelled = [sorted, pinyinOf(leadName), pinyinOf(unitName)];
  return {
    pinyin: sorted,
    search: [studioName, leadName, unitName, fileNumber, ...spelled].join('\n').toLowerCase(),
  };
}
