import type { AppDeps } from '../app.ts';
import { appearanceList, reviewDecisionSheet } from '../reviewPapers.ts';
import type { Order } from './mountPapers.ts';

/** Papers of the review. */
export function reviewOrders({ db }: AppDeps): readonly Order[] {
  return [
    {
      url: '/api/v1/papers/reviewDecision/:campaign/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [campaign, track]) => reviewDecisionSheet(db, context, campaign!, track!),
    },
    {
      url: '/api/v1/papers/appearance/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [round]) => appearanceList(db, context, round!),
    },
  ];
}
