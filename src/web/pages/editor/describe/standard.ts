import type { Band, Mark, Scoring, Standard, StandardItem } from '../../../../core/programme/standard.ts';
import type { Element, KindTable, Union } from './described.ts';
import {
  broad,
  counted,
  element,
  elements,
  id,
  longText,
  may,
  source,
  text,
  texts,
  unseen,
} from './words.ts';

const points = (label: string, help?: string) => counted(label, '分', help);
const marks: KindTable<Mark> = {
  check: {
    label: '是或否',
    help: '有的得分',
    parts: { kind: unseen, points: may(points('有的得', '不评分的空着')) },
    blank: () => ({ kind: 'check' }),
  },
  points: {
    label: '打分',
    help: '评审人给 0 分到满分',
    parts: { kind: unseen, max: points('满分') },
    blank: () => ({ kind: 'points', max: 10 }),
  },
  perUnit: {
    label: '按数量得分',
    help: '每达到一个单位得几分',
    parts: {
      kind: unseen,
      unit: text('单位', '例如 项、人次'),
      points: points('每个得'),
      max: points('最多得'),
    },
    blank: () => ({ kind: 'perUnit', unit: '项', points: 1, max: 10 }),
  },
  perMissing: {
    label: '缺一个扣分',
    help: '达到目标得满分，每缺一个扣几分',
    parts: {
      kind: unseen,
      unit: text('单位', '例如 项、人次'),
      target: counted('目标', '个'),
      points: points('每缺一个扣'),
      max: points('满分'),
    },
    blank: () => ({ kind: 'perMissing', unit: '项', target: 1, points: 1, max: 10 }),
  },
  deduct: {
    label: '扣分',
    help: '每发现一次扣几分',
    parts: { kind: unseen, points: points('每次扣'), max: may(points('最多扣')) },
    blank: () => ({ kind: 'deduct', points: 1 }),
  },
  bonus: {
    label: '加分',
    help: '总分之外，每次加几分',
    parts: { kind: unseen, points: points('每次加'), max: points('最多加') },
    blank: () => ({ kind: 'bonus', points: 1, max: 5 }),
  },
};
export const markWords: Union<Mark['kind']> = {
  noun: '评法',
  choose: '怎样评',
  kinds: marks,
  kindOf: (value) => (value as Partial<Mark>).kind,
  summary: (mark: Mark) => marks[mark.kind].label,
};

export const standardItemWords: Element<StandardItem> = {
  noun: '条目',
  prefix: 'item',
  summary: ({ title }) => title,
  parts: {
    title: broad(text('名称')),
    text: may(longText('说明')),
    mark: may(element('怎样评', () => markWords, '不写的只作标题或只看')),
    threshold: may(points('门槛', '低于这么多分即不达标，不论总分')),
    states: may(texts('可选的结论', '结论', '不写即“符合、不符合”')),
    items: may(elements('下一层条目', () => standardItemWords)),
    id,
    source,
  },
  blank: () => ({ id: '', title: '' }),
};

export const bandWords: Element<Band> = {
  noun: '等次',
  prefix: 'grade',
  summary: ({ title }) => title,
  parts: { title: text('名称'), from: points('满多少分'), id },
  blank: () => ({ id: '', title: '', from: 60 }),
};
export const stageWords: Element<NonNullable<Scoring['stages']>[number]> = {
  noun: '评审环节',
  prefix: 'stage',
  summary: ({ title }) => title,
  parts: { title: text('名称', '例如 材料评审、实地检查'), weight: counted('权重', '%'), id },
  blank: () => ({ id: '', title: '', weight: 50 }),
};
export const scoringWords: Element<Scoring> = {
  noun: '评分',
  summary: ({ total }) => `${total} 分`,
  parts: {
    total: points('总分', '加分不算在内'),
    pass: may(points('合格线', '没有定的空着')),
    stages: may(elements('分几个环节评', () => stageWords, '权重合计 100%')),
    bands: may(elements('等次', () => bandWords, '从高到低')),
    topShare: may(counted('最高等次不超过', '%', '占合格数的百分比，向下取整')),
    source,
  },
  blank: () => ({ total: 100 }),
};
export const standardWords: Element<Standard> = {
  noun: '创建标准',
  prefix: 'standard',
  summary: ({ title }) => title,
  parts: {
    title: broad(text('名称')),
    items: elements('条目', () => standardItemWords),
    scoring: may(element('评分', () => scoringWords, '不写即只核对，不打分')),
    id,
    source,
  },
  blank: () => ({ id: '', title: '', items: [] }),
};
