import type { Acceptance, Material, Step, Track } from '../../../../core/programme/programme.ts';
import type { PublicNotice } from '../../../../core/programme/publicNotice.ts';
import { conditionWords } from './condition.ts';
import type { Element } from './described.ts';
import { eligibilityWords } from './eligibility.ts';
import { outcomesWords } from './outcomes.ts';
import {
  broad,
  counted,
  element,
  elements,
  id,
  later,
  may,
  oneOf,
  ref,
  refs,
  ruleSwitch,
  severalOf,
  source,
  text,
  yesNo,
} from './words.ts';

export const publicNoticeWords: Element<PublicNotice> = {
  noun: '公示',
  summary: ({ days }) => `${days} 天`,
  parts: {
    days: counted('公示多久', '天'),
    count: oneOf<PublicNotice['count']>('按什么算', { workdays: '工作日', calendarDays: '自然日' }),
    order: oneOf<PublicNotice['order']>('名单次序', { strokes: '按姓氏笔画', body: '按推荐单位' }),
    result: text('无异议时的用语', '例如 公示无异议'),
    realName: yesNo('提出异议须署真实姓名和联系方式'),
    source,
  },
  blank: () => ({ days: 5, count: 'workdays', order: 'strokes', result: '公示无异议', realName: true }),
};

export const stepWords: Element<Step> = {
  noun: '意见环节',
  prefix: 'step',
  summary: ({ title }) => title,
  parts: {
    title: broad(text('名称', '印在表上意见栏里')),
    actor: oneOf<Step['actor']>('由谁办理', {
      hostUnion: '所在单位工会',
      body: '推荐单位',
      city: '主管工会',
    }),
    needs: severalOf<Step['needs'][number]>('要有什么', {
      text: '意见文字',
      signatory: '负责人签名',
      seal: '公章',
      date: '日期',
    }),
    positive: text('同意时怎样写'),
    negative: text('不同意时怎样写'),
    online: may(yesNo('线上办理，不要盖章的纸')),
    takesPlace: may(yesNo('办完即占用名额')),
    filedAfter: may(yesNo('办完后由推荐单位报送名单，再到下一环节')),
    sealMayFollow: may(yesNo('可以先过后补章')),
    publicNotice: may(element('这一环节后的公示', () => publicNoticeWords)),
    id,
    source,
  },
  blank: () => ({
    id: '',
    title: '',
    actor: 'body',
    needs: ['text', 'date'],
    positive: '同意',
    negative: '不同意',
  }),
};

export const trackRulesWords: Element<Track['rules']> = {
  noun: '其他检查',
  summary: () => '',
  parts: {
    earlierNaming: may(ruleSwitch('须先被本地评定过')),
    alsoForm: may(element('同时要报另一张表', () => alsoFormWords)),
    oneLeadOneApplication: may(ruleSwitch('一人一年只报一项')),
  },
  blank: () => ({}),
};
export const alsoFormWords: Element<NonNullable<Track['rules']['alsoForm']>> = {
  noun: '另一张表',
  summary: ({ form }) => form,
  parts: { form: ref('哪张表', 'form'), rule: ruleSwitch('怎样要求') },
  blank: ({ forms }) => ({ form: forms[0]?.id ?? '', rule: 'warn' }),
};

export const trackWords: Element<Track> = {
  noun: '申报类别',
  prefix: 'track',
  summary: ({ title }) => title,
  parts: {
    title: broad(text('类别名称')),
    shortTitle: text('简称', '列表和按钮上用'),
    studioTitle: broad(text('评定后的全称')),
    kind: may(
      oneOf<NonNullable<Track['kind']>>(
        '办什么',
        {
          naming: '新评',
          reconfirmation: '复核',
          support: '扶持',
          subsidyClaim: '申领经费',
          exhibition: '成果展示',
          upward: '向上推荐（由上级评定）',
        },
        { absent: '新评（不写即是）' },
      ),
    ),
    applicant: may(
      oneOf<NonNullable<Track['applicant']>>(
        '谁来申报',
        { studio: '一个工作室', alliance: '联盟' },
        { absent: '一个工作室（不写即是）' },
      ),
    ),
    form: ref('填哪张表', 'form'),
    layout: may(ref('印成哪个版式', 'layout', { absent: '不印表' })),
    steps: refs('走哪些环节', 'step', { ordered: true, help: '从上到下依次办理' }),
    takes: refs('占哪些层级的名额', 'tier', {
      ordered: true,
      help: '各占一个；机动名额只替换最后一级。一个也不选，就不受名额限制',
    }),
    toName: may(counted('拟评数', '个', '通知没有写明的空着；向上推荐的是最多报几个')),
    designatedBy: oneOf<Track['designatedBy']>('由谁决定', {
      city: '主管工会',
      body: '推荐单位',
      above: '上级',
    }),
    level: may(
      oneOf<NonNullable<Track['level']>>(
        '报到哪一级',
        { province: '省级', nation: '全国' },
        { absent: '本级（不写即是）' },
      ),
    ),
    deadline: may(ref('自己的期限', 'deadline', { absent: '随本级的期限', help: '只用于向上推荐的类别' })),
    leadConfirms: may(yesNo('提交前须本人确认')),
    standard: may(ref('按哪个标准', 'standard', { absent: '方案里的第一个标准' })),
    inspection: may(yesNo('要实地检查验收')),
    eligibility: may(elements('申报条件', () => eligibilityWords)),
    outcomes: may(element('评上以后', () => outcomesWords)),
    rules: later(element('其他检查', () => trackRulesWords)),
    id,
    source,
  },
  blank: ({ forms, layouts, steps }) => ({
    id: '',
    title: '',
    shortTitle: '',
    studioTitle: '',
    form: forms[0]?.id ?? '',
    ...(layouts.some((one) => one.form === forms[0]?.id)
      ? { layout: layouts.find((one) => one.form === forms[0]?.id)?.id }
      : {}),
    steps: steps.slice(0, 1).map((step) => step.id),
    takes: [],
    designatedBy: 'city',
    rules: {},
  }),
};

export const materialWords: Element<Material> = {
  noun: '申报材料',
  prefix: 'material',
  summary: ({ title }) => title,
  parts: {
    title: broad(text('材料名称')),
    tracks: refs('哪些类别要报', 'track'),
    when: may(element('只向这样的申报人要', () => conditionWords, '不写即人人都要')),
    copies: counted('纸质份数', '份', '不要纸质件填 0'),
    electronic: yesNo('另报电子版'),
    original: may(yesNo('其中要原件')),
    stamp: may(
      oneOf<NonNullable<Material['stamp']>>(
        '盖什么章',
        { none: '不盖章', seal: '公章', financeSeal: '财务章' },
        { absent: '没有要求' },
      ),
    ),
    paper: may(
      oneOf<NonNullable<Material['paper']>>(
        '由系统打印',
        { form: '审批表', summary: '汇总表', details: '证明材料汇编' },
        { absent: '不打印，只收纸质件' },
      ),
    ),
    pageSize: may(
      oneOf<NonNullable<Material['pageSize']>>('纸张', { A4: 'A4', A3: 'A3' }, { absent: 'A4（不写即是）' }),
    ),
    pageCap: may(counted('每份最多几页', '页', '连封面；超过的告诉申报人，不裁掉')),
    id,
    source,
  },
  blank: ({ tracks }) => ({
    id: '',
    title: '',
    tracks: tracks.map((track) => track.id),
    copies: 1,
    electronic: false,
  }),
};

export const spotCheckWords: Element<NonNullable<Acceptance['spotCheck']>> = {
  noun: '抽查',
  summary: ({ percent }) => `${percent}%`,
  parts: {
    percent: counted('抽查比例', '%'),
    atLeast: may(counted('至少抽查', '件')),
  },
  blank: () => ({ percent: 10 }),
};
export const acceptanceWords: Element<Acceptance> = {
  noun: '受理',
  summary: () => '',
  parts: {
    by: oneOf<Acceptance['by']>('由谁受理', { city: '主管工会', body: '推荐单位（委托受理）' }),
    spotCheck: may(element('主管工会抽查', () => spotCheckWords)),
    source,
  },
  blank: () => ({ by: 'city' }),
};
