import type { QueryOutput } from '../../../contract/client.ts';
import type { Bar } from '../../office/BarChart.tsx';

export type Board = QueryOutput<'intakeBoard'>;
export type BoardRow = Board['rows'][number];
type StageKey = 'drafted' | 'recommended' | 'filed' | 'approved' | 'designated';
interface Stage {
  readonly key: StageKey;
  readonly label: string;
  readonly tone: Bar['tone'];
  /** State to which the number links in the list. */
  readonly state: string;
}

/** The stages of the board in the order of the words of the screens. */
export const stages: readonly Stage[] = [
  { key: 'drafted', label: '填写中', tone: 'one', state: 'draft' },
  { key: 'recommended', label: '已推荐', tone: 'two', state: 'awaitingFiling' },
  { key: 'filed', label: '已报送', tone: 'three', state: 'filed' },
  { key: 'approved', label: '已审批', tone: 'four', state: 'approved' },
  { key: 'designated', label: '已命名', tone: 'five', state: 'designated' },
];
