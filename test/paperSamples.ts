import { readFileSync } from 'node:fs';
import { listAt } from '../src/core/answers/answerAt.ts';
import type { Answers } from '../src/core/answers/answers.ts';
import type { Layout } from '../src/core/programme/layout.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import { wordsOf } from '../src/core/programme/words.ts';
import { bind, type Foot } from '../src/documents/bind.ts';
import { formSheet, type Opinions } from '../src/documents/formSheet.ts';
import { type ListData, listSheet } from '../src/documents/listSheet.ts';
import { overprintPaper } from '../src/documents/overprint.ts';
import type { Paper } from '../src/documents/page.ts';
import { bookletPaper } from '../src/documents/papers/bookletPaper.ts';
import { circularPaper } from '../src/documents/papers/circularPaper.ts';
import { copySlip } from '../src/documents/papers/copySlip.ts';
import { correctionPaper } from '../src/documents/papers/correctionPaper.ts';
import { inspectionAdvice } from '../src/documents/papers/inspectionAdvice.ts';
import { invitationPaper } from '../src/documents/papers/invitationPaper.ts';
import { namedListPaper } from '../src/documents/papers/namedListPaper.ts';
import { namingDecision } from '../src/documents/papers/namingDecision.ts';
import { plaqueOrder } from '../src/documents/papers/plaqueOrder.ts';
import { plaqueSlip } from '../src/documents/papers/plaqueSlip.ts';
import { printerTest } from '../src/documents/papers/printerTest.ts';
import { noticeResultPaper, publicNoticePaper } from '../src/documents/papers/publicNoticePaper.ts';
import { quotaLetter } from '../src/documents/papers/quotaLetter.ts';
import { receiptSlip } from '../src/documents/papers/receiptSlip.ts';
import { resolutionExtract } from '../src/documents/papers/resolutionExtract.ts';
import { returnNotice } from '../src/documents/papers/returnNotice.ts';
import { returnSlip } from '../src/documents/papers/returnSlip.ts';
import { appearancePaper, reviewDecisionPaper } from '../src/documents/papers/reviewDecisionPaper.ts';
import { supervisionPaper } from '../src/documents/papers/supervisionPaper.ts';
import { quotaSheet } from '../src/documents/quotaSheet.ts';
import { mentorPapers } from './mentorSamples.ts';
import { surveyReportSample } from './surveyReportSample.ts';

interface Example {
  readonly answers?: Answers;
  readonly opinions?: Opinions;
}

const read = (programme: Programme, id: string) =>
  JSON.parse(
    readFileSync(new URL(`../programmes/${programme.id}/examples/${id}.json`, import.meta.url), 'utf8'),
  ) as Example & ListData;

function mark(paper: 'form' | 'summary', number: string, shownAs = number): Foot {
  return { mark: { paper, campaign: '0123456789ab', number, shownAs, version: 'ba9876543210' } };
}

function formPaper(
  programme: Programme,
  layout: Layout,
  answers: Answers,
  opinions: Opinions,
  foot: Foot,
): Paper {
  const form = programme.forms.find(({ id }) => id === layout.form)!;
  return bind(layout, formSheet({ programme, form, answers, references: {} }, opinions), foot);
}

/** The rows of a list repeated until there are `count`, each with a number behind its name. */
export function manyRows(answers: Answers, list: string, count: number): Answers {
  const rows = listAt(answers, list);
  const ids = Array.from({ length: count }, (_, at) => `r${at + 1}`);
  const copied = ids.flatMap((id, at) => {
    const from = `${list}.${rows[at % rows.length]}.`;
    return Object.entries(answers).flatMap(([path, value]) => {
      if (!path.startsWith(from)) return [];
      const column = path.slice(from.length);
      return [[`${list}.${id}.${column}`, column === 'name' ? `${String(value)}${at + 1}` : value] as const];
    });
  });
  return { ...answers, [list]: ids, ...Object.fromEntries(copied) };
}

/** 40 members, 60 people trained (说明6), a story of 1,000 signs and more. */
export function longAnswers(answers: Answers): Answers {
  const story = String(answers.story);
  const long = story.repeat(Math.ceil(1000 / story.length));
  return { ...manyRows(manyRows(answers, 'members', 40), 'people', 60), story: long };
}

function summaryPaper(layout: Layout, data: ListData & { readonly body?: string }): Paper {
  return bind(layout, listSheet(data), mark('summary', 'shashi', data.body));
}

function layouts(programme: Programme): [string, Paper][] {
  return programme.layouts.map((layout) => {
    if (layout.form !== undefined) {
      const { answers = {}, opinions = {} } = read(programme, layout.form);
      return [layout.id, formPaper(programme, layout, answers, opinions, mark('form', '2019-00012'))];
    }
    if (layout.id === programme.summary.layout)
      return [layout.id, summaryPaper(layout, read(programme, layout.id))];
    return [layout.id, bind(layout, listSheet(quotaSheet(programme.quota)))];
  });
}

function notices(programme: Programme): [string, Paper][] {
  const item = (studioName: string, unitName: string, upheld = false) => ({
    ...{ studioName: `${studioName}创新工作室`, leadName: studioName, unitName, upheld },
    bodyName: '沙市区总工会',
  });
  const notice = {
    ...{ issuer: programme.city.union, title: '关于拟命名名单的公示', opensOn: '2019-09-27' },
    ...{ endsOn: '2019-10-10', realName: true, answerWorkdays: 5 },
    text: '经单位申报、逐级审核，拟对以下工作室命名，现予公示。',
    contact: { name: '王某某', phone: '（见通知）', address: '某路 1 号', email: '' },
    link: 'https://gongfang.example/public/notices/2019-1a2b3c4d5e',
    items: [
      item('周䶮', '江汉精密机械有限公司'),
      item('欧阳海', '荆江航运有限责任公司港务分公司第三装卸作业区', true),
    ],
  };
  const counts = { all: 3, late: 1, upheld: 1, dismissed: 1, withdrawn: 1 };
  const result = '除“欧阳海创新工作室”外，公示无异议';
  return [
    ['publicNotice', publicNoticePaper(notice)],
    [
      'correction',
      correctionPaper({
        ...{ issuer: programme.city.union, number: '更正〔2019〕1号', unit: '江汉精密机械有限公司' },
        ...{ studioName: '周䶮创新工作室', fileNumber: '2019-00012', label: '名称' },
        ...{ oldValue: '周䶮创新工作室', newValue: '周䶮（深孔加工）创新工作室' },
        ...{ reason: '申报时漏写工种。', decidedOn: '2019-12-30' },
      }),
    ],
    [
      'inspectionAdvice',
      inspectionAdvice({
        ...{ issuer: programme.city.union, unitName: '江汉精密机械有限公司', studioName: '周䶮创新工作室' },
        ...{ visitedOn: '2019-11-20', result: 'rectify', rectifyBy: '2019-12-05', issuedOn: '2019-11-21' },
        ...{ findings: '场所固定，设备齐全。\n制度尚未全部上墙公开。', advice: '请将四项制度上墙公开。' },
        lacking: [{ item: '有制度·学习培训', found: '健全', note: '没有上墙公开' }],
        inspectors: ['叶知行', '程路遥'],
      }),
    ],
    ...supervision(programme),
    ['surveyReport', surveyReportSample(programme)],
    ['noticeResult', noticeResultPaper(notice, { result, day: '2019-10-17', counts })],
  ];
}

/** Acts on a studio: a demand with a day, and a decision with its titles. */
function supervision(programme: Programme): [string, Paper][] {
  const own = { unitName: '江汉精密机械有限公司', studioName: '周䶮创新工作室', leadName: '周䶮' };
  const issued = { ...own, issuer: programme.city.union, on: '2019-11-21', ended: [] };
  return [
    [
      'studioRectify',
      supervisionPaper(wordsOf(programme), {
        ...{ ...issued, kind: 'rectify', until: '2019-12-20', documentNumber: '工整〔2019〕1号' },
        reason: '2018年没有承担课题\n半年以来没有开展活动',
      }),
    ],
    [
      'studioRevoke',
      supervisionPaper(wordsOf(programme), {
        ...{ ...issued, kind: 'revoke', until: null, documentNumber: '工撤〔2019〕2号' },
        ...{ reason: '逾期未整改。', ended: ['荆州市职工（劳模）创新工作室'] },
      }),
    ],
  ];
}

function letters(programme: Programme): [string, Paper][] {
  const of = '2019-00012　周䶮创新工作室';
  const line = { of, title: '详细申报材料', copies: 2, originals: 1, supplementBy: null, note: null };
  const due = { printed: '9月30日24:00', receiver: '市总经济技术劳动保护部', extended: false };
  const tiers = Object.entries({ total: '9', city: '5', demonstration: '1', county: '4' });
  const share = {
    ...{ body: '沙市区总工会', sharedWith: [], day: '2019-05-08', due },
    tiers: tiers.map(([tier, text]) => ({ tier, text })),
  };
  const field = (label: string, reason: string, before: string) => ({ label, reason, before });
  const returned = {
    ...{ unit: '江汉精密机械有限公司', studioName: '周䶮创新工作室', fileNumber: '2019-00012' },
    ...{ trackTitle: programme.tracks[1]!.title, step: programme.steps[1]!.title, issuer: '沙市区总工会' },
    ...{ day: '2019-09-02', reason: '经费与证明材料对不上，请核对。', due: '9月30日24:00' },
    fields: [
      field('经费投入 2018 年 投入金额', '投入单位两个以上，请分别注明投入经费额', '45.5'),
      field('业绩简介', '请补充近三年的成果', '周䶮创新工作室以深孔加工为方向。'.repeat(9)),
      field('命名日期', '请填写', ''),
    ],
  };
  const slip = { body: '沙市区总工会', number: 'S-0007', handedInBy: '方晓岚' };
  const missing = {
    ...line,
    title: '经济效益证明',
    originals: 0,
    supplementBy: '2019-10-15',
    note: '缺财务章',
  };
  return [
    ['circular', circularPaper(programme)!],
    ...notices(programme),
    ['quotaLetter', quotaLetter(programme, share)],
    ['returnNotice', returnNotice(programme, returned)],
    [
      'receiptSlip',
      receiptSlip(programme, {
        ...{ ...slip, deliveredOn: '2019-09-28', recordedOn: '2019-09-29' },
        ...{ received: [{ ...line, of: '', title: '申报汇总表' }, line], missing: [missing] },
      }),
    ],
    [
      'returnSlip',
      returnSlip(programme, {
        ...{ body: '沙市区总工会', number: 'T-0003', handedTo: '方晓岚', handedOn: '2019-12-20' },
        ...{ backBy: null, lines: [line] },
      }),
    ],
  ];
}

function ledgerLetters(programme: Programme): [string, Paper][] {
  const text = programme.tracks[0]!.studioTitle;
  const studio = '周䶮创新工作室';
  const plaques = [
    { number: '2019-牌-001', kind: 'plaque', text, studio },
    { number: '2019-证-001', kind: 'certificate', text: `授予${studio}“${text}”称号`, studio },
  ] as const;
  const order = { maker: '荆楚标牌制作部', day: '2019-12-25', note: '60×40厘米，铜牌', plaques };
  return [
    ['plaqueOrder', plaqueOrder(programme, order)],
    ['plaqueSlip', plaqueSlip(programme, { toWhom: '方晓岚', day: '2019-12-30', plaques })],
  ];
}

function invitations(programme: Programme): Paper {
  const letter = {
    ...{ to: '沙市区总工会', role: '推荐单位经办人', place: '沙市区总工会', issuer: programme.city.union },
    ...{ day: '2019-05-09', until: '2019年5月23日9:00' },
    link: 'http://gongfang.example.org:8080/join/AAECAwQFBgcICQoLDA0OD_rA7QeXcKh3mLwB5vT0s2Jk8DxY',
  };
  const member = { to: '刘晓芸', role: '单位经办人', place: '江汉精密机械有限公司', issuer: '沙市区总工会' };
  return invitationPaper(programme, [letter, { ...letter, ...member }]);
}

function reviews(programme: Programme): [string, Paper][] {
  const row = {
    ...{ position: '并列第 1', studio: '周䶮创新工作室', of: '江汉精密机械有限公司（沙市区总工会）' },
    ...{ points: '88.5', stages: '书面评审 87、90；现场答辩 88.5', result: '达到，一等' },
    ...{ votes: '到会 7 人，同意 6、不同意 1、弃权 0，过半数', inspection: '通过（2019-11-20）', note: '—' },
  };
  const below = { ...row, position: '第 3', points: '58', result: '未达到，低于最低分：有场所' };
  const noted = {
    ...below,
    note: '自评有差距：固定场所 › 会议室；秦望舒有回避情形仍参加，理由：仅有的同专业专家',
  };
  const decision = {
    ...{ campaign: programme.title, track: programme.tracks[0]!.title, issuer: programme.city.union },
    ...{ day: '2019-12-02', concluded: true, reason: '', places: 2, rows: [row, row, noted] },
  };
  const appears = { studio: row.studio, of: '江汉精密机械有限公司' };
  return [
    ['reviewDecision', reviewDecisionPaper(decision)],
    [
      'appearance',
      appearancePaper({
        ...{ title: '现场答辩', when: '2019年11月8日 09:00 开始', place: '市总工会三楼会议室' },
        rows: ['09:00', '09:20'].map((time) => ({ ...appears, time })),
      }),
    ],
  ];
}

function booklet(): Paper {
  const file = (name: string, pages: number, unprintable = false) => ({
    name,
    of: '经济效益',
    pages,
    unprintable,
  });
  const sheet = {
    ...{ title: '详细申报材料', above: '周䶮创新工作室', issuer: '荆州市总工会制' },
    items: [{ label: '工作室名称', text: '周䶮创新工作室', path: 'studioName' }],
    mark: { paper: 'details', campaign: '0123456789ab', number: '2019-00012', version: 'ba9876543210' },
    files: [file('经济效益证明.pdf', 2), file('坏掉的文件.pdf', 1, true)],
  } as const;
  return bookletPaper(sheet, 2);
}

/** The meeting, what it named, and the copies that went back. */
function decisions(programme: Programme): [string, Paper][] {
  const leads = ['周䶮', '欧阳志强', '丁春梅', '欧明', '王德胜'];
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const leadName = leads[at % leads.length]!;
      const body = at % 2 === 0 ? '沙市区总工会' : '荆州开发区总工会';
      const unitName = `第${at + 1}精密机械制造有限责任公司`;
      return {
        application: String(at),
        name: `${leadName}创新工作室`,
        body,
        bodyName: body,
        unitName,
        leadName,
      };
    });
  const named = programme.tracks.map(
    ({ id, studioTitle, shortTitle = '', toName = null, designatedBy }, at) => ({
      ...{ track: id, title: studioTitle, shortTitle, planned: toName, reconfirms: false },
      shared: designatedBy === 'body',
      ...{ total: at === 0 ? 18 : toName!, rows: rows(at === 0 ? 18 : 5) },
    }),
  );
  const city = named.slice(0, 2);
  const meeting = { title: '市总工会2019年第12次主席办公会', heldOn: '2019-12-10' };
  const decision = {
    ...{ issuer: programme.city.union, documentNumber: '荆工发〔2019〕30号', decidedOn: '2019-12-20' },
    ...{ to: programme.circular.recipients ?? '', meeting, tracks: city, note: '' },
  };
  const county = { ...decision, issuer: '沙市区总工会', documentNumber: '沙工发〔2019〕12号', to: '' };
  const items = rows(3).map((row, at) => {
    const { name: studioName, ...rest } = row;
    return {
      ...rest,
      studioName,
      track: city[at % 2]!.track,
      positive: at < 2,
      text: at < 2 ? '' : '成果材料不足',
    };
  });
  const line = { fileNumber: '2019-00012', studioName: '周䶮创新工作室', unitName: '江汉精密机械有限公司' };
  const given = { toWhom: '方晓岚', givenOn: '2019-12-25', note: '' };
  return [
    ['namingDecision', namingDecision(programme, decision, 'strokes')],
    ['countyDecision', namingDecision(programme, { ...county, tracks: named.slice(2) }, 'body')],
    ['namedList', namedListPaper(programme, decision, 'body')],
    [
      'resolutionExtract',
      resolutionExtract(programme, {
        ...{
          issuer: programme.city.union,
          meeting: meeting.title,
          number: '会纪〔2019〕12号',
          heldOn: meeting.heldOn,
        },
        ...{ present: ['周主席', '吴副主席', '郑部长'], absent: ['王副主席'], items },
        dissent: '吴副主席对第三个有不同意见，认为可以整改后再议。',
      }),
    ],
    ['copySlip', copySlip(programme, { ...given, lines: [{ ...line, bodyName: '沙市区总工会' }] })],
  ];
}

function sheets(programme: Programme): [string, Paper][] {
  const standard = programme.layouts.find(({ id }) => id === 'standard')!;
  const { answers = {}, opinions = {} } = read(programme, 'standard');
  const box = { step: 'body', page: 6, x: 54, y: 112, width: 130, height: 70 };
  const here = { right: 0, down: 0 };
  return [
    [
      'standardLong',
      formPaper(programme, standard, longAnswers(answers), opinions, mark('form', '2019-00012')),
    ],
    ['standardDraft', formPaper(programme, standard, {}, {}, { words: '草稿，不作盖章用' })],
    ['booklet', booklet()],
    ['invitations', invitations(programme)],
    ['overprint', overprintPaper(standard, box, opinions.body!, here)!],
    ['printerTest', printerTest('办公室打印机', here)],
  ];
}

/** Every kind of paper by name, each with fixed data, so that two versions of the program can be compared. */
export function paperSamples(programme: Programme): ReadonlyMap<string, Paper> {
  return new Map([
    ...layouts(programme),
    ...letters(programme),
    ...reviews(programme),
    ...ledgerLetters(programme),
    ...mentorPapers(),
    ...decisions(programme),
    ...sheets(programme),
  ]);
}
