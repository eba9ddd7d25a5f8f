import type { QueryOutput } from '../../../contract/client.ts';
import type { DraftKey } from '../../../core/draft/draftSteps.ts';
import type { Programme } from '../../../core/programme/programme.ts';

export type DraftDetail = QueryOutput<'draftDetail'>;

/** What every step of 新建年度工作 is given; a step knows nothing of saving, conflicts or the notice. */
export interface StepProps {
  readonly draft: DraftDetail;
  /** As it stands on this screen: what the server has, with everything typed on top. */
  readonly programme: Programme;
  /** Takes a part as it shall be; it is kept on this device at once and saved by itself. */
  save<K extends DraftKey>(key: K, value: Programme[K]): void;
  readonly state: 'saved' | 'saving' | 'conflict';
  readonly readOnly: boolean;
}
