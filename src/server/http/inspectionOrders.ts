import type { AppDeps } from '../app.ts';
import { adviceLetter, routesPaper } from '../inspectionPapers.ts';
import type { Order } from './mountPapers.ts';

/** Papers of the inspection. */
export function inspectionOrders({ db }: AppDeps): readonly Order[] {
  return [
    {
      url: '/api/v1/papers/inspectionAdvice/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [visit]) => adviceLetter(db, context, visit!),
    },
    {
      url: '/api/v1/papers/inspectionRoutes/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [plan]) => routesPaper(db, context, plan!),
    },
  ];
}
