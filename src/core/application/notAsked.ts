import { filledSheet } from '../answers/fillComputed.ts';
import { conditionHolds } from '../fields/condition.ts';
import type { ListMember } from '../filing/listStands.ts';
import type { Programme } from '../programme/programme.ts';

/** Materials of its track that an application is not asked for, since its answers do not say what they hang on (F44). */
export function notAsked(
  programme: Programme,
  { track, form: id, answers }: Pick<ListMember, 'track' | 'form' | 'answers'>,
): string[] {
  const form = programme.forms.find((one) => one.id === id);
  const hanging = programme.materials.filter(({ when, tracks }) => when && tracks.includes(track));
  if (form === undefined || hanging.length === 0) return [];
  const sheet = filledSheet({ programme, form, answers, references: {} });
  return hanging.filter(({ when }) => when && !conditionHolds(when, sheet)).map((material) => material.id);
}
