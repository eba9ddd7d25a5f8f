import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';

export type Correction = QueryOutput<'correctionList'>['corrections'][number];

/** What became of a request, in words: 同意，2019年12月30日，更正〔2019〕1号. */
export function decidedInWords({ decided }: Pick<Correction, 'decided'>): string {
  if (!decided) return '待办理';
  const { approved, on, documentNumber } = decided;
  return [approved ? '同意更正' : '不同意', dayInWords(on), documentNumber].filter(Boolean).join('，');
}
