import type { ListRule } from '../../../../core/programme/listRule.ts';
import { conditionWords } from './condition.ts';
import type { KindTable, Union } from './described.ts';
import { counted, element, id, level, longText, may, refs, source, unseen } from './words.ts';

const common = {
  kind: unseen,
  text: longText('要求原话', '照通知写，例如“其中某一类的不少于六成”'),
  tracks: may(refs('只算哪些类别', 'track', { absent: '全部类别' })),
  level,
  id,
  source,
};
const kinds: KindTable<ListRule> = {
  share: {
    label: '比例',
    help: '符合条件的占名单的百分之几',
    parts: {
      ...common,
      where: element('什么样的算', () => conditionWords),
      atLeast: may(counted('不低于', '%')),
      atMost: may(counted('不高于', '%')),
    },
    blank: () => ({
      id: '',
      text: '',
      level: 'warning',
      kind: 'share',
      where: { field: '', equals: '' },
      atLeast: 50,
    }),
  },
  count: {
    label: '数量',
    help: '符合条件的有几项',
    parts: {
      ...common,
      where: may(element('什么样的算', () => conditionWords, '不写即每一项都算')),
      atLeast: may(counted('不少于', '项')),
      atMost: may(counted('不多于', '项')),
    },
    blank: () => ({ id: '', text: '', level: 'warning', kind: 'count', atLeast: 1 }),
  },
  perUnit: {
    label: '同一单位',
    help: '一个单位最多几项',
    parts: { ...common, atMost: counted('最多', '项') },
    blank: () => ({ id: '', text: '', level: 'warning', kind: 'perUnit', atMost: 1 }),
  },
};

/** Demands on how the list of a body is made up. */
export const listRuleWords: Union<ListRule['kind']> = {
  noun: '名单要求',
  prefix: 'rule',
  choose: '要求什么',
  kinds,
  kindOf: (value) => (value as Partial<ListRule>).kind,
  summary: ({ text }: ListRule) => text,
};
