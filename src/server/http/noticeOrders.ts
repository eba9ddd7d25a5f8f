import type { AppDeps } from '../app.ts';
import { correctionLetter } from '../correctionPapers.ts';
import { noticeResultLetter, publicNoticeLetter } from '../noticePapers.ts';
import type { Order } from './mountPapers.ts';

/** Papers of the 公示 and of corrections. */
export function noticeOrders({ db, config }: AppDeps): readonly Order[] {
  return [
    {
      url: '/api/v1/papers/publicNotice/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [notice]) => publicNoticeLetter(db, context, notice!, config.publicUrl),
    },
    {
      url: '/api/v1/papers/noticeResult/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [notice]) => noticeResultLetter(db, context, notice!, config.publicUrl),
    },
    {
      url: '/api/v1/papers/correction/:file',
      formats: ['pdf', 'docx', 'html'],
      make: (context, [correction]) => correctionLetter(db, context, correction!),
    },
  ];
}
