import { filingTracks } from '../../filing/filingTracks.ts';
import type { LintNote } from '../lintNote.ts';
import type { ListRule } from '../listRule.ts';
import type { Programme } from '../programme.ts';
import { conditionFaults } from './conditions.ts';

type Say = (level: LintNote['level'], message: string) => LintNote;

function bounds(rule: ListRule, say: Say): LintNote[] {
  if (rule.kind === 'perUnit') return [];
  const { atLeast, atMost } = rule;
  if (atLeast === undefined && atMost === undefined)
    return [say('error', '没有写至少多少或至多多少，请写上 atLeast 或 atMost')];
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    return [say('error', `至少 ${atLeast} 比至多 ${atMost} 还大，请核对`)];
  return [];
}

/** Demands on a body's list: bounds in order, tracks that are there and filed, conditions that every counted form can answer (F45). */
export function listRules(programme: Programme): LintNote[] {
  const { listRules: rules = [], tracks, forms } = programme;
  const filed = filingTracks(programme);
  return rules.flatMap((rule) => {
    const say: Say = (level, message) => ({ level, where: `名单要求 ${rule.id}`, message });
    const missing = (rule.tracks ?? []).filter((id) => !tracks.some((track) => track.id === id));
    const counted = tracks.filter(({ id }) => (rule.tracks ?? filed).includes(id));
    const idle = (rule.tracks ?? []).filter((id) => !missing.includes(id) && !filed.includes(id));
    const where = rule.kind === 'perUnit' ? undefined : rule.where;
    const asked = forms.filter(({ id }) => counted.some(({ form }) => form === id));
    return [
      ...bounds(rule, say),
      ...missing.map((id) => say('error', `没有名为“${id}”的类别，请补上或改正拼写`)),
      ...idle.map((id) => say('warning', `类别“${id}”不经过报送，这条要求不会用到它`)),
      ...(filed.length === 0
        ? [say('warning', '没有步骤在其后报送名单（filedAfter），这条要求不起作用')]
        : []),
      ...(where === undefined ? [] : asked)
        .flatMap((form) => (where === undefined ? [] : conditionFaults(where, form, programme)))
        .map((message) => say('error', message)),
    ];
  });
}
