import type { LintNote } from '../lintNote.ts';
import type { Programme, Track } from '../programme.ts';
import { trackName } from './elementNames.ts';

type Remark = Omit<LintNote, 'where'>;
type Rule = (track: Track, programme: Programme) => Remark[];
const when = (holds: boolean, level: LintNote['level'], message: string): Remark[] =>
  holds ? [{ level, message }] : [];

const standard: Rule = (track, { standards }) =>
  when(
    track.standard !== undefined && !standards.some(({ id }) => id === track.standard),
    'error',
    `没有名为“${track.standard}”的标准，请补上或改正拼写`,
  );

/** A form without a layout is filled and read on the screen; what prints it would print nothing. */
const layout: Rule = (track, { materials }) => {
  if (track.layout !== undefined) return [];
  const papers = materials.filter(({ paper, tracks }) => paper === 'form' && tracks.includes(track.id));
  if (papers.length === 0) return when(true, 'note', '没有写表的版式（layout），这张表只在网上填写，不打印');
  const titles = papers.map(({ title }) => `“${title}”`).join('、');
  return when(true, 'error', `没有写表的版式（layout），材料${titles}打印不出来，请补上版式`);
};

const noQuota: Rule = ({ takes, steps: ids }, { steps }) => {
  const taking = steps.find(({ id, takesPlace }) => takesPlace && ids.includes(id));
  return when(
    takes.length === 0 && taking !== undefined,
    'note',
    `步骤“${taking?.title}”占用名额，本类别却不占任何一层（takes 为空），按不限名额办理`,
  );
};
const noPlace: Rule = ({ takes, steps: ids }, { steps }) =>
  when(
    takes.length > 0 && !steps.some(({ id, takesPlace }) => takesPlace && ids.includes(id)),
    'warning',
    '写了占用哪几层名额，却没有一个步骤占用名额（takesPlace），名额不会减少，请核对',
  );

const steps: Rule = ({ steps: ids }) =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))].flatMap((id) =>
    when(true, 'error', `步骤“${id}”写了两次，请去掉一个`),
  );

/** What the kind of a track needs to make sense (domain 2.3). */
const kinds: { readonly [K in NonNullable<Track['kind']>]: Rule } = {
  naming: () => [],
  reconfirmation: ({ rules }) =>
    when(
      (rules.earlierNaming ?? 'off') === 'off',
      'warning',
      '是复核类别，却不查以前是否评定过。请把 rules › earlierNaming 设为 require 或 warn',
    ),
  support: ({ outcomes }) =>
    when((outcomes?.money ?? []).length === 0, 'warning', '是扶持类别，却没有写给多少钱（outcomes › money）'),
  subsidyClaim: ({ outcomes, rules }) => [
    ...when(
      (outcomes?.money ?? []).length === 0,
      'warning',
      '是资金申领类别，却没有写给多少钱（outcomes › money）',
    ),
    ...when(
      (rules.earlierNaming ?? 'off') === 'off',
      'warning',
      '是资金申领类别，却不查是否评定过。请把 rules › earlierNaming 设为 require 或 warn',
    ),
  ],
  exhibition: ({ outcomes }) =>
    when(outcomes?.plaque !== undefined, 'warning', '是成果展示类别，却写了牌匾，请核对'),
  // lint/upward.ts
  upward: () => [],
};
const kind: Rule = (track, programme) => kinds[track.kind ?? 'naming'](track, programme);

const rules: readonly Rule[] = [standard, layout, noQuota, noPlace, steps, kind];

/** Each track by itself: its standard, its paper, its places, and what its kind needs. */
export function tracks(programme: Programme): LintNote[] {
  return programme.tracks.flatMap((track) =>
    rules.flatMap((rule) => rule(track, programme).map((one) => ({ ...one, where: trackName(track) }))),
  );
}
