import type { Programme } from '../../../../core/programme/programme.ts';
import type { Tier } from '../../../../core/programme/quotaTable.ts';
import type { AnyOne, Element } from './described.ts';
import { counted, elements, id, may, oneOf, ref, refs, ruleSwitch, source, text } from './words.ts';

export const tierWords: Element<Tier> = {
  noun: '名额层级',
  prefix: 'tier',
  summary: ({ label }) => label,
  parts: {
    label: text('名称', '名额表的栏目'),
    within: may(ref('包含在哪一级里', 'tier', { absent: '不包含在别的里面' })),
    partsOf: may(refs('由哪几级相加', 'tier', { help: '例如总数＝本级＋下级；只是其中一部分的不选' })),
    target: may(counted('通知写明的总数', '个')),
    binds: oneOf<Tier['binds']>('这个数的意思', {
      target: '任务，应达到',
      cap: '上限，不超过',
      both: '既是任务又是上限',
    }),
    id,
  },
  blank: () => ({ id: '', label: '', binds: 'cap' }),
};

export const wordsWords: Element<Programme['words']> = {
  noun: '用词',
  summary: () => '',
  parts: {
    designation: text('评上以后叫什么', '写决定时用的动词，两三个字'),
    lead: text('工作室负责人叫什么', '表和通知里的称呼'),
    subsidy: text('经费叫什么', '通知里的称呼'),
    standard: text('创建标准的简称', '印在审批表和检查单上'),
    organiser: may(text('主办工会的简称', '界面上用；不填就用全称')),
  },
  blank: () => ({ designation: '', lead: '', subsidy: '', standard: '' }),
};

export const nameRuleWords: Element<Programme['nameRule']> = {
  noun: '名称规则',
  summary: ({ suffix }) => suffix,
  parts: {
    suffix: text('负责人姓名后面接'),
    deviation: ruleSwitch('照此取名', '“提醒”：写明原因后可以不照此'),
    source,
  },
  blank: () => ({ suffix: '创新工作室', deviation: 'warn' }),
};

/** Only the tiers: rows and numbers stand in the step 名额分配. */
export const quotaWords: Pick<AnyOne, 'noun' | 'parts' | 'summary' | 'blank'> = {
  noun: '名额',
  summary: () => '',
  parts: { tiers: elements('名额层级', () => tierWords) },
  blank: () => ({}),
};
