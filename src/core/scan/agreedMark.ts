import { campaignMark, ofOneCampaign, type PageMark, readMark } from '../paper/pageMark.ts';
import type { TrayReason } from './trayReasons.ts';

/** A page as the reader saw it. */
export interface SeenPage {
  /** The texts of all codes on the picture. */
  readonly marks: readonly string[];
  /** Nothing is on it. */
  readonly blank: boolean;
}
export type AgreedMark =
  | { readonly kind: 'ours'; readonly mark: PageMark }
  | { readonly kind: 'tray'; readonly reason: TrayReason };

const tray = (reason: TrayReason): AgreedMark => ({ kind: 'tray', reason });

/**
 * What the codes of one picture say together. Two sheets on one picture, or a whole code beside a broken one, say nothing
 * that could be trusted. `campaign`: id of the campaign in which the pile is scanned.
 */
export function agreedMark({ marks, blank }: SeenPage, campaign: string): AgreedMark {
  const read = [...new Set(marks.map((text) => text.trim()))].map(readMark);
  const ours = read.flatMap((one) => (one.kind === 'ours' ? [one.mark] : []));
  const damaged = read.some(({ kind }) => kind === 'damaged');
  const [mark] = ours;
  if (mark === undefined) {
    if (damaged) return tray('damagedCode');
    if (read.length > 0) return tray('foreignCode');
    return tray(blank ? 'blank' : 'unreadable');
  }
  if (ours.length > 1 || damaged) return tray('unreadable');
  const own = !ofOneCampaign[mark.paper] || mark.campaign === campaignMark(campaign);
  return own ? { kind: 'ours', mark } : tray('otherCampaign');
}
