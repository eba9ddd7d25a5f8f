import type { Programme, Track } from '../programme/programme.ts';

/** 领衔人 + 创新工作室, in the words of the programme (R22). */
export function studioNameByRule(programme: Pick<Programme, 'nameRule'>, leadName: string): string {
  return `${leadName.trim()}${programme.nameRule.suffix}`;
}

/** An alliance of studios bears the name it gives itself (F38); a studio that of its lead. */
export function namedByRule(track: Pick<Track, 'applicant'>): boolean {
  return track.applicant !== 'alliance';
}

/** What an application is called until its form says so. */
export function provisionalName(
  programme: Pick<Programme, 'nameRule'>,
  track: Pick<Track, 'applicant' | 'shortTitle'>,
  leadName: string,
): string {
  return namedByRule(track)
    ? studioNameByRule(programme, leadName)
    : `${track.shortTitle}（${leadName.trim()}）`;
}
