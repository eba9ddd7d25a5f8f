import type { Because } from '../core/classification/classify.ts';
import type { ClassLevel, NumberFact, YesNoFact } from '../core/classification/facts.ts';
import type { ClassCondition } from '../core/programme/classification.ts';
import type { Words } from '../core/programme/words.ts';
import type { StudioState } from '../core/studio/studioState.ts';
import { countedWords } from './countedWords.zh.ts';
import { studioLevelWords, studioStateWords } from './watchWords.zh.ts';

/** Facts of 分类管理 with what they are counted in. */
export const numberFactWords: { readonly [F in NumberFact]: readonly [string, string] } = {
  project: [countedWords.project, '项'],
  result: [countedWords.result, '项'],
  application: [`成果${countedWords.application}`, '项'],
  patent: [countedWords.patent, '项'],
  award: [countedWords.award, '项'],
  training: [countedWords.training, '次'],
  activity: [countedWords.activity, '次'],
  person: [`人员${countedWords.person}`, '人'],
  honour: [countedWords.honour, '项'],
  funds: ['经费', '万元'],
  pairsRunning: ['在带师徒', '对'],
  pairsCompleted: ['期满师徒', '对'],
  pairsPromoted: ['师带徒晋级', '人'],
  standardMet: ['创建标准达标率', '%'],
  openProblems: ['未解决的问题', '个'],
  signs: ['预警', '条'],
};
export const yesNoFactWords: { readonly [F in YesNoFact]: string } = {
  surveyAnswered: '已答复最近一次摸底调查',
};
export const classLevelWords: { readonly [L in ClassLevel]: string } = {
  ...studioLevelWords,
  unnamed: '还没有称号',
};

/** 立项至少 2 项. */
export function conditionSentence(condition: ClassCondition, words: Words): string {
  if ('levels' in condition)
    return `级别为${condition.levels.map((level) => (level === 'unnamed' ? `未${words.designation}` : classLevelWords[level])).join('、')}`;
  if ('states' in condition)
    return `状态为${condition.states.map((state) => studioStateWords(words)[state]).join('、')}`;
  if ('types' in condition) return `类型为${condition.types.join('、')}`;
  if ('equals' in condition) return `${condition.equals ? '' : '没有'}${yesNoFactWords[condition.fact]}`;
  const [what, unit] = numberFactWords[condition.fact];
  const [bound, number] = 'atLeast' in condition ? ['至少', condition.atLeast] : ['至多', condition.atMost];
  return `${what}${bound} ${number} ${unit}`;
}

function valueWords({ condition, value }: Because, words: Words): string {
  if (value === null) return '';
  if ('levels' in condition)
    return value === 'unnamed' ? `未${words.designation}` : classLevelWords[value as ClassLevel];
  if ('states' in condition) return studioStateWords(words)[value as StudioState];
  if ('types' in condition) return String(value);
  if ('equals' in condition) return value === true ? '是' : '否';
  const [, unit] = numberFactWords[condition.fact];
  return `${String(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')} ${unit}`;
}

const outcomeWords = { met: '达到', missed: '没有达到', unknown: '没有数据，不算达到' } as const;

/** 没有达到“立项至少 2 项”（1 项）. */
export function becauseSentence(because: Because, words: Words): string {
  const value = valueWords(because, words);
  const sentence = conditionSentence(because.condition, words);
  if (because.outcome === 'unknown') return `“${sentence}”${outcomeWords.unknown}`;
  return `${outcomeWords[because.outcome]}“${sentence}”${value ? `（${value}）` : ''}`;
}

/** One sentence for each grade that was looked at, from the best. */
export function becauseSentences(
  because: readonly Because[],
  grades: readonly { readonly id: string; readonly title: string }[],
  given: string,
  words: Words,
): string[] {
  return grades.flatMap(({ id, title }) => {
    const lines = because.filter(({ grade }) => grade === id);
    if (lines.length === 0) return id === given ? [`${title}：不够其他各档的条件`] : [];
    const said = lines.map((line) => becauseSentence(line, words));
    return [`${id === given ? title : `不是${title}`}：${said.join('；')}`];
  });
}
