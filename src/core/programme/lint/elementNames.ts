import type { Programme, Step, Track } from '../programme.ts';
import type { Standard } from '../standard.ts';

/** How remarks call the elements, so that a screen finds them again: kind, title, id in brackets. */
export const trackName = ({ title, id }: Pick<Track, 'title' | 'id'>): string => `类别 ${title} (${id})`;
export const stepName = ({ title, id }: Pick<Step, 'title' | 'id'>): string => `步骤 ${title} (${id})`;
export const standardName = ({ title, id }: Pick<Standard, 'title' | 'id'>): string =>
  `标准 ${title} (${id})`;
export const materialName = ({ title, id }: Programme['materials'][number]): string =>
  `材料 ${title} (${id})`;
