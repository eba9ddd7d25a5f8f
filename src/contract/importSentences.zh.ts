import type { Words } from '../core/programme/words.ts';
import type { RefusalParams } from '../core/refusals.ts';
import { listFieldWords } from './importWords.zh.ts';
import { movedWord } from './mergeWords.zh.ts';

type ImportRefusal =
  | 'mergeSame'
  | 'mergedAlready'
  | 'mergeTwoApplications'
  | 'mergeClash'
  | 'mergeStale'
  | 'mergeUndone'
  | 'mergeBuiltOn'
  | 'importNoSheet'
  | 'importColumnsMissing'
  | 'importSettingBad'
  | 'importAtWork'
  | 'importNotChecked'
  | 'importUndecided'
  | 'importNothing'
  | 'importNotTaken';

const list = (words: readonly string[]) => words.join('、');

/** What is said when files are merged and lists are taken into the register; each says what to do next. */
export const importSentences: {
  readonly [C in ImportRefusal]: (params: RefusalParams[C], words: Words) => string;
} = {
  mergeSame: () => '这是同一份档案，没有两份可以合并。请另选一份。',
  mergedAlready: ({ name }) => `“${name}”已经合并到别的档案里了。请刷新页面，到合并后的档案办理。`,
  mergeTwoApplications: ({ years }) =>
    `两份档案在${list(years)}各有一份有效的申报，不能合并。请先让其中一份撤回或不予推荐，再合并。`,
  mergeClash: ({ tables }) =>
    `两份档案都有只能有一份的内容（${list(tables.map(movedWord))}），不能合并。请先在其中一份档案里处理好，再合并。`,
  mergeStale: ({ names }) => `${list(names)}刚被同事改过，没有合并。请看一看现在的内容，再合并一次。`,
  mergeUndone: () => '这次合并已经撤销过了，不必再办。',
  mergeBuiltOn: ({ name }) => `“${name}”后来又合并到了别的档案。请先撤销后面的那次合并，再撤销这一次。`,
  importNoSheet: ({ name }) =>
    `“${name}”里没有可以读的名单。请确认表里有一行列名，下面至少有一行内容，再上传。`,
  importColumnsMissing: ({ columns }, words) =>
    `还没有说明哪一列是${list(columns.map((column) => listFieldWords(words)[column]))}。请在“各列是什么”里选好；表里没有的，在“所有行都一样的内容”里填写。`,
  importSettingBad: ({ what }, words) =>
    `所有行都一样的“${listFieldWords(words)[what]}”认不出。时间请写成 2017-06-01 或 2017年6月，级别请写成市级、省级这样的说法。`,
  importAtWork: () => '这份名单正在后台处理，请等它完成，或先取消，再办理。',
  importNotChecked: () => '这份名单还没有核对完，或已经导入、撤销过。请刷新页面查看现在的情况。',
  importUndecided: ({ count }) =>
    `还有 ${count} 行可能与档案里的工作室重复，没有决定。请逐行决定，或选择“都按……处理”，再导入。`,
  importNothing: () => '没有可以导入的行：都有错误，或都选了不导入。请改正后重新上传。',
  importNotTaken: () => '这份名单没有导入，或已经撤销过。请刷新页面查看现在的情况。',
};
