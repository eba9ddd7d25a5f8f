import type { LintNote } from '../lintNote.ts';
import type { Grant, Outcomes } from '../outcomes.ts';
import type { Programme, Track } from '../programme.ts';
import type { Band } from '../standard.ts';
import { trackName } from './elementNames.ts';

type Remark = { readonly at: string; readonly level: LintNote['level']; readonly message: string };
const places = ['studio', 'title', 'grade', 'year', 'issuer'];

function inscription(at: string, text: string, grades: readonly Band[]): Remark[] {
  const used = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place ?? '');
  const unknown = used.filter((place) => !places.includes(place));
  const known = places.map((place) => `{${place}}`).join('、');
  const loose = /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
  return [
    ...unknown.map(
      (place): Remark => ({ at, level: 'error', message: `不认识“{${place}}”，只能用 ${known}` }),
    ),
    ...(loose ? [{ at, level: 'error', message: '花括号没有成对，请补上或去掉' } as const] : []),
    ...(used.includes('grade') && grades.length === 0
      ? [{ at, level: 'error', message: '写了“{grade}”，评分里却没有等次，请补上等次或去掉它' } as const]
      : []),
  ];
}

function grantFaults(grant: Grant, at: string, earlier: readonly Grant[], grades: readonly Band[]): Remark[] {
  const { grade, every, years } = grant;
  const found: Remark[] = [];
  if (grade !== undefined && !grades.some(({ id }) => id === grade))
    found.push({ at, level: 'error', message: `没有名为“${grade}”的等次，请在评分里补上或改正拼写` });
  if (years !== undefined && every !== 'year')
    found.push({
      at,
      level: 'error',
      message: '写了发放几年（years），却不是按年发放，请改成按年或去掉年数',
    });
  if (earlier.some((one) => one.grade === grade && one.every === every))
    found.push({ at, level: 'warning', message: '同一等次同样的发放方式写了两次，两笔都会发，请核对' });
  return found;
}

function gates(outcomes: Outcomes, inspected: boolean): Remark[] {
  const { plaque, certificate, money = [] } = outcomes;
  const gated = [
    { at: 'plaque', gate: plaque?.gate },
    { at: 'certificate', gate: certificate?.gate },
    ...money.map(({ gate }, n) => ({ at: `money[${n}]`, gate })),
  ];
  const message = '要验收合格才发，本类别却没有验收（inspection），永远发不出去。请开启验收或改为评定后发';
  return gated
    .filter(({ gate }) => gate === 'inspection' && !inspected)
    .map(({ at }) => ({ at, level: 'error', message }));
}

function ofTrack(track: Track, outcomes: Outcomes, grades: readonly Band[]): Remark[] {
  const { plaque, certificate, money = [] } = outcomes;
  const graded = money.filter(({ grade }) => grade !== undefined);
  const bare = graded.length === 0 || money.some(({ grade }) => grade === undefined) ? [] : grades;
  return [
    ...gates(outcomes, track.inspection === true),
    ...(plaque ? inscription('plaque', plaque.text, grades) : []),
    ...(certificate ? inscription('certificate', certificate.text, grades) : []),
    ...money.flatMap((grant, at) => grantFaults(grant, `money[${at}]`, money.slice(0, at), grades)),
    ...bare
      .filter(({ id }) => !graded.some(({ grade }) => grade === id))
      .map(({ title }): Remark => ({ at: 'money', level: 'note', message: `等次“${title}”没有写金额` })),
  ];
}

/** What a naming brings can be reached, and its words and grades are there (S7, S8, domain 2.6). */
export function outcomes({ tracks, standards }: Programme): LintNote[] {
  return tracks.flatMap((track) => {
    if (track.outcomes === undefined) return [];
    const { standard = standards[0]?.id } = track;
    const grades = standards.find(({ id }) => id === standard)?.scoring?.bands ?? [];
    return ofTrack(track, track.outcomes, grades).map(({ at, level, message }) => ({
      level,
      where: `${trackName(track)} › outcomes › ${at}`,
      message,
    }));
  });
}
