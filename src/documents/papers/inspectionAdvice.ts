import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { letterTable } from './letterTable.ts';
import { numbered } from './numbered.ts';

/** A result of the inspection as its letter tells it. */
export interface ShownResult {
  readonly issuer: string;
  readonly unitName: string;
  readonly studioName: string;
  readonly visitedOn: string;
  readonly result: 'passed' | 'rectify' | 'failed';
  readonly rectifyBy: string | null;
  readonly findings: string;
  readonly advice: string;
  /** What was not as the standard asks, item by item. */
  readonly lacking: readonly { readonly item: string; readonly found: string; readonly note: string }[];
  readonly inspectors: readonly string[];
  readonly issuedOn: string;
}

const titles = { passed: '验收意见书', rectify: '整改意见书', failed: '验收意见书' } as const;

const paragraphs = (text: string, none: string) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [none];
};

const conclusions: { readonly [R in ShownResult['result']]: (shown: ShownResult) => string[] } = {
  passed: () => ['经现场检查，验收合格。'],
  rectify: ({ rectifyBy }) => [
    `经现场检查，需要整改。请于${rectifyBy ? chineseDay(rectifyBy) : '规定期限'}前完成整改，在系统中填报整改情况并附证明材料，届时组织复验。`,
  ],
  failed: () => ['经现场检查，验收不合格。'],
};

/** 验收意见书, 整改意见书: addressed to the unit, naming what is to be done by when (R32, R33; GB/T 9704). */
export function inspectionAdvice(shown: ShownResult): Paper {
  const { issuer, unitName, studioName, visitedOn, result, lacking, inspectors, issuedOn } = shown;
  const title = titles[result];
  const table: PagePart | undefined =
    lacking.length === 0
      ? undefined
      : letterTable(
          [
            { label: '序号', span: 2 },
            { label: '项目', span: 9 },
            { label: '检查结果', span: 5 },
            { label: '说明', span: 8 },
          ],
          lacking.map(({ item, found, note }, at) => [String(at + 1), item, found, note]),
        );
  const parts: PagePart[] = [
    { kind: 'letterhead', issuer },
    {
      kind: 'letter',
      title: [title],
      to: `${unitName}：`,
      paragraphs: [
        {
          text: `${chineseDay(visitedOn)}，验收组（${inspectors.join('、')}）对你单位“${studioName}”进行了现场验收。现将意见通知如下：`,
        },
      ],
    },
    ...numbered([
      { heading: '结论', texts: conclusions[result](shown) },
      {
        heading: '检查情况',
        texts: paragraphs(shown.findings, '各项情况见验收表。'),
        ...(table ? { table } : {}),
      },
      { heading: result === 'rectify' ? '整改要求' : '意见和建议', texts: paragraphs(shown.advice, '无。') },
    ]),
    { kind: 'closing', annexes: [], issuer, date: chineseDay(issuedOn) },
  ];
  return { title: `${title}（${studioName}）`, landscape: false, pageNumbers: true, parts };
}

/** A team's day on the plan. */
export interface ShownRoute {
  readonly team: string;
  readonly on: string;
  readonly members: readonly string[];
  readonly visits: readonly {
    readonly studioName: string;
    readonly unitName: string;
    readonly bodyName: string;
    readonly leadName: string;
    readonly again: boolean;
  }[];
}

/** 验收安排: what goes to the bodies, per day and team (R32). */
export function inspectionRoutes(plan: {
  readonly issuer: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly issuedOn: string;
  readonly routes: readonly ShownRoute[];
}): Paper {
  const { issuer, title, from, to, note, issuedOn, routes } = plan;
  const parts: PagePart[] = [
    { kind: 'letterhead', issuer },
    {
      kind: 'letter',
      title: [title],
      paragraphs: [
        { text: `现场验收于${chineseDay(from)}至${chineseDay(to)}进行，请各推荐单位和所在单位做好准备。` },
        ...paragraphs(note, '')
          .filter((text) => text !== '')
          .map((text) => ({ text })),
      ],
    },
    ...numbered(
      routes.map(({ on, team, members, visits }) => ({
        heading: `${chineseDay(on)} ${team}`,
        texts: [`验收人员：${members.join('、')}。`],
        table: letterTable(
          [
            { label: '顺序', span: 2 },
            { label: '名称', span: 8 },
            { label: '所在单位', span: 8 },
            { label: '推荐单位', span: 6 },
          ],
          visits.map(({ studioName, unitName, bodyName, again }, at) => [
            ...[String(at + 1), again ? `${studioName}（复验）` : studioName, unitName, bodyName],
          ]),
        ),
      })),
    ),
    { kind: 'closing', annexes: [], issuer, date: chineseDay(issuedOn) },
  ];
  return { title, landscape: false, pageNumbers: true, parts };
}
