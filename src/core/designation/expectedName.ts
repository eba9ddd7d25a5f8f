import type { Programme, Track } from '../programme/programme.ts';
import { namedByRule, studioNameByRule } from '../studio/studioName.ts';

/** The name by the rule: the lead's name and the programme's suffix (R22); of an alliance the one it applied with. */
export function expectedName(
  programme: Pick<Programme, 'nameRule'>,
  track: Pick<Track, 'applicant'> | undefined,
  { leadName, studioName }: { readonly leadName: string; readonly studioName: string },
): string {
  return track && !namedByRule(track) ? studioName.trim() : studioNameByRule(programme, leadName);
}
