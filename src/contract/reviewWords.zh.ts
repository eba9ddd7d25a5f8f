import type { z } from 'zod';
import type { Programme } from '../core/programme/programme.ts';
import type { DecisionLine } from './reviews.ts';

type Line = z.output<typeof DecisionLine>;

export const inspectionWords: Readonly<Record<string, string>> = {
  passed: '通过',
  rectify: '限期整改',
  failed: '不通过',
};

type Placed = Pick<Line, 'position' | 'tied' | 'points' | 'votes'>;

/** 并列第 3, where several stand at one place; without points or votes there is no place. */
export function positionWords({ position, tied, points, votes }: Placed): string {
  if (points === null && votes === null) return '不排名';
  return tied ? `并列第 ${position}` : `第 ${position}`;
}

export function voteWords({ yes, no, abstain, majority }: NonNullable<Line['votes']>): string {
  const present = yes + no + abstain;
  return `到会 ${present} 人，同意 ${yes}、不同意 ${no}、弃权 ${abstain}，${majority ? '过半数' : '未过半数'}`;
}

export function stageWords({ stages, missingStages }: Pick<Line, 'stages' | 'missingStages'>): string {
  const told = stages
    .filter(({ points }) => points.length > 0)
    .map(({ title, points }) => `${title} ${points.join('、')}`);
  return [...told, ...missingStages.map((title) => `${title}未评`)].join('；') || '未评';
}

/** Whether the standard is met, and where it is not. */
export function passedWords({ passed, belowThreshold }: Pick<Line, 'passed' | 'belowThreshold'>): string {
  const told = passed === null ? '' : passed ? '达到' : '未达到';
  const below = belowThreshold.length > 0 ? `低于最低分：${belowThreshold.join('、')}` : '';
  return [told, below].filter(Boolean).join('，');
}

export function gradeWords({ grade, heldByShare }: Pick<Line, 'grade' | 'heldByShare'>): string {
  return `${grade ?? ''}${heldByShare ? '（分数够上一等，受比例限制）' : ''}`;
}

export function inspectedWords({ inspection }: Pick<Line, 'inspection'>): string {
  return inspection ? `${inspectionWords[inspection.result] ?? ''}（${inspection.on}）` : '未验收';
}

/** What the meeting must know besides: sheets that are out, gaps of the self-assessment, conflicts that were overridden. */
export function noteWords({ gaps, overrides, open }: Pick<Line, 'gaps' | 'overrides' | 'open'>): string {
  const told = [
    open > 0 ? `还有 ${open} 份没有提交` : '',
    gaps.length > 0 ? `自评有差距：${gaps.join('、')}` : '',
    ...overrides.map(({ name, reason }) => `${name}有回避情形仍参加，理由：${reason}`),
  ];
  return told.filter(Boolean).join('；');
}

/** The decision sheet as a sheet. */
export const reviewSheetWords = ({ year }: Pick<Programme, 'year'>, track: string) =>
  ({
    file: `${year}年${track}评审情况表.xlsx`,
    sheet: '评审情况表',
    columns: [
      ['名次', 12],
      ['名称', 26],
      ['所在单位', 30],
      ['推荐单位', 22],
      ['得分', 10],
      ['各轮', 30],
      ['合格', 22],
      ['等次', 14],
      ['投票', 30],
      ['验收', 18],
      ['说明', 40],
    ],
  }) as const;
