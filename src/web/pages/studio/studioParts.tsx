import { type ComponentType, lazy } from 'react';
import type { Action } from '../../../core/access/actions.ts';

export interface StudioPart {
  /** Last piece of its address: `/studios/<studio>/<id>`. */
  readonly id: string;
  readonly title: string;
  /** Asked of what the person may do with this studio. */
  readonly needs: Action;
  readonly show: ComponentType<{ readonly studio: string }>;
}

/** What is kept of one studio, part by part; the first one is the file. A part of the product adds its line. */
export const studioParts: readonly StudioPart[] = [
  { id: 'file', title: '档案', needs: 'seeRegister', show: lazy(() => import('./FilePart.tsx')) },
  { id: 'life', title: '大事记', needs: 'seeRegister', show: lazy(() => import('./LifePart.tsx')) },
  { id: 'work', title: '年度记录', needs: 'seeWork', show: lazy(() => import('../work/WorkPart.tsx')) },
  {
    ...{ id: 'survey', title: '摸底调查', needs: 'seeSurvey' },
    show: lazy(() => import('../survey/StudioSurveyPart.tsx')),
  },
  {
    ...{ id: 'mentorship', title: '师徒', needs: 'seeMentorship' },
    show: lazy(() => import('../mentorship/MentorshipPart.tsx')),
  },
  {
    ...{ id: 'watch', title: '预警和处理', needs: 'seeRegister' },
    show: lazy(() => import('../watch/StudioWatchPart.tsx')),
  },
  {
    ...{ id: 'report', title: '年度报告', needs: 'seeRegister' },
    show: lazy(() => import('../annualReports/AnnualReportPart.tsx')),
  },
  { id: 'class', title: '分类', needs: 'seeClasses', show: lazy(() => import('./ClassPart.tsx')) },
  {
    id: 'alliances',
    title: '联盟',
    needs: 'seeAlliances',
    show: lazy(() => import('../alliances/AlliancesPart.tsx')),
  },
];
