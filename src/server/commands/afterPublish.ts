import type { Programme } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import type { OpenedCampaign } from '../openCampaign.ts';

/** What a year's work begins with, for those who send it out. */
export interface Published extends OpenedCampaign {
  readonly programme: Programme;
  readonly draft: string;
  /** The campaign it follows. */
  readonly previous: string | null;
}

/** Whatever else happens in the act of publishing, in its transaction: one line for each thing that begins with it. */
export async function afterPublish(_tx: Tx, _context: Context, _published: Published): Promise<void> {}
