import type { QueryOutput } from '../../../contract/client.ts';
import { type Stage, stages } from '../../../core/application/stages.ts';
import type { Practice } from '../../../core/programme/practice.ts';

import type { Words } from '../../../core/programme/words.ts';

export type Board = QueryOutput<'intakeBoard'>;
export type BoardRow = Board['rows'][number];

/** The columns of the board in the words of the screens; cumulative. */
const stageWords = ({ designation }: Words): { readonly [S in Stage]: string } => ({
  drafted: '已填报',
  recommended: '已推荐',
  filed: '已报送',
  approved: '已审批',
  designated: `已${designation}`,
});

/** The columns of a year: nobody has filed where nobody files. */
export function columnsOf({ filing }: Practice, words: Words) {
  const labels = stageWords(words);
  return [
    { key: 'created' as const, label: '已创建' },
    ...stages.map((key) => ({ key, label: labels[key] })),
  ].filter(({ key }) => filing || key !== 'filed');
}
