import type { Programme } from '../src/core/programme/programme.ts';
import type { Paper } from '../src/documents/page.ts';
import { surveyReport } from '../src/documents/papers/surveyReport.ts';

/** The report of a survey: bars with their tables, figures by body, the four narrative parts. */
export function surveyReportSample(programme: Programme): Paper {
  const line = (name: string, asked: number, answered: number, figures: readonly string[]) => ({
    ...{ name, asked, answered, late: 0, figures },
  });
  return surveyReport({
    ...{ title: '各级创新工作室调查摸底汇总报告', issuer: programme.city.union, issuedOn: '2019-11-05' },
    ...{
      lineTitle: '推荐单位',
      moreLines: 0,
      confirmed: 40,
      figures: ['现有成员（人）', '本年创造效益（万元）'],
    },
    lines: [
      line('沙市区总工会', 30, 28, ['310', '1280.5']),
      line('荆州区总工会', 25, 15, ['180', '96']),
      line('松滋市总工会', 12, 0, ['—', '—']),
    ],
    total: line('合计', 67, 43, ['490', '1376.5']),
    choices: [{ title: '目前运行情况', told: '正常开展38个，活动较少4个，已经停止1个' }],
    ...{ standard: '六有', haveKeys: ['达到', '部分达到', '没有达到'] },
    have: ['有场所', '有制度', '有团队'].map((label, at) => ({
      label,
      values: [40 - 9 * at, 3 + 5 * at, 4 * at],
    })),
    causes: [
      { label: '经费不足', values: [2, 9] },
      { label: '生产任务重，时间难保证', values: [1, 4] },
    ],
    narratives: [
      { title: '总结经验', text: '坚持一人一题。\n成果先在车间用，用好了再推广。' },
      { title: '提炼做法', text: '每周例会，当天的问题当周有办法。' },
      { title: '查找问题', text: '检测设备不足。' },
      { title: '分析原因', text: '' },
    ],
  });
}
