import { expect, it } from 'vitest';
import { exportWords, pipelineWords } from '../src/contract/exportWords.zh.ts';
import { findingSentences } from '../src/contract/findingSentences.zh.ts';
import { messageKindWords } from '../src/contract/messageWords.zh.ts';
import { roleTitles } from '../src/contract/roleTitles.zh.ts';
import { refusalSentences } from '../src/contract/sentences.zh.ts';
import { stateTitles } from '../src/contract/stateTitles.zh.ts';
import { taskTitles } from '../src/contract/taskWords.zh.ts';
import { roles } from '../src/core/access/roles.ts';
import { stateKinds } from '../src/core/application/state.ts';
import { commands } from '../src/server/commands/registry.ts';
import { entriesFor } from '../src/web/navigation.ts';
import { applicantStateWords, stateWords } from '../src/web/office/stateWords.ts';
import { guides } from '../src/web/pages/help/guides.ts';
import { subjectWords } from '../src/web/pages/log/logWords.ts';
import { actWords } from '../src/web/parts/actWords.ts';
import { someWords } from './someWords.ts';

/** Stands in for whatever a sentence is told: text, number and list at once. */
const anything: unknown = new Proxy(() => anything, {
  get: (_of, key) => {
    // A finding within a refusal has a sentence of its own, asked below with all others.
    if (key === 'finding') return null;
    if (key === Symbol.toPrimitive || key === 'toString') return () => '某';
    if (key === Symbol.iterator) return () => [][Symbol.iterator]();
    if (key === 'join') return () => '某';
    if (key === 'length') return 2;
    return anything;
  },
});
const sentences = (table: object) =>
  Object.values(table as Record<string, (params: unknown, words: typeof someWords) => unknown>).map((say) =>
    String(say(anything, someWords)),
  );

it('menu, states, tasks, acts, roles, guides, lists, findings and refusals say 领办人 and 认定 where a city does', () => {
  const spoken = [
    ...entriesFor(() => true, someWords).map(({ label }) => label),
    ...stateKinds.flatMap((kind) => [
      stateTitles(someWords)[kind],
      stateWords({ kind }, someWords),
      applicantStateWords({ kind }, someWords),
    ]),
    ...Object.values(taskTitles(someWords)).map((say) => say('某')),
    ...commands.map(({ contract }) => actWords(contract.name, someWords)),
    ...roles.flatMap((role) => [roleTitles(someWords)[role], ...guides(someWords)[role]]),
    ...Object.values(messageKindWords(someWords)),
    ...[exportWords, pipelineWords].flatMap((of) => of(someWords).columns.map(([head]) => String(head))),
    subjectWords('designation', someWords),
    ...sentences(findingSentences),
    ...sentences(refusalSentences),
  ];
  expect(spoken.filter((text) => /领衔人|命名|(?<!青溪)市总/.test(text))).toEqual([]);
  for (const text of ['认定', '领办人', '更换领办人', '已认定', '待认定', '青溪市总工会经办人'])
    expect(spoken, text).toContain(text);
});
