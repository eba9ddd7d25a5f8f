/** The number people quote of a receipt: SJ-2019-007 (收件); of a return slip: TJ-2019-002 (退件). */
export function receiptNumber(kind: 'receipt' | 'return', year: number, number: number): string {
  return `${kind === 'receipt' ? 'SJ' : 'TJ'}-${year}-${String(number).padStart(3, '0')}`;
}
