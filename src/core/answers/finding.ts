/** What each finding says, by code. The Chinese sentences lie in contract/findingSentences.zh.ts. */
export interface FindingParams {
  required: { label: string };
  yearMissing: { label: string; year: string };
  wrongShape: { label: string };
  controlCharacter: { label: string };
  overCap: { label: string; count: number; cap: number; over: number };
  textShort: { label: string; count: number; from: number };
  textLong: { label: string; count: number; to: number };
  badPhone: { label: string };
  badEmail: { label: string };
  notNumber: { label: string; typed: string };
  negative: { label: string };
  tooManyDecimals: { label: string; decimals: number };
  belowMin: { label: string; min: string };
  aboveMax: { label: string; max: string };
  absurd: { label: string; value: string; unit: string; limit: string };
  suspiciouslySmall: { label: string; value: string; unit: string; limit: string };
  badDate: { label: string; example: string };
  dateInFuture: { label: string };
  unknownChoice: { label: string };
  onlyOneChoice: { label: string };
  otherTextMissing: { label: string };
  unknownReference: { label: string };
  tooFewRows: { label: string; min: number; rowName: string };
  tooManyRows: { label: string; max: number; count: number };
  emptyRow: { label: string };
  dateOrder: { earlier: string; later: string };
  atMost: { left: string; leftValue: string; right: string; rightValue: string };
  sumEquals: { total: string; totalValue: string; sum: string };
  eachAtMost: { part: string; partValue: string; total: string; totalValue: string };
  totalCoversRows: { total: string; totalValue: string; rows: string; count: number };
  splitAmountMissing: { year: string; label: string };
  splitSums: { year: string; column: string; amount: string; sum: string };
  rowsPerYear: { label: string; year: string; count: number; atLeast: number };
  afterCampaignYear: { label: string; year: number };
  outsideWindow: { label: string; from: number; to: number };
  nameRule: { expected: string; actual: string };
  earlierNamingMissing: { track: string };
  notEligible: { text: string; labels: string };
  shutOut: { text: string; labels: string };
  ofFormerLead: { label: string; lead: string };
  appliesTwice: { studio: string; track: string };
  otherFormMissing: { form: string };
  paperDateOrder: { step: string; date: string; earlier: string };
  evidenceMissing: { label: string; kind: 'copy' | 'original'; stamp: 'none' | 'seal' | 'financeSeal' };
}
export type FindingCode = keyof FindingParams;
/** Errors stop the submission, warnings are acknowledged by a person. */
export type FindingLevel = 'error' | 'warning';

export interface FindingPlace {
  readonly level: FindingLevel;
  /** The field to go to. */
  readonly path: string;
  /** Where the notice says so ("附件4；填表说明5"). */
  readonly source?: string | undefined;
  /** The number of the rule ("V4"). */
  readonly rule?: string | undefined;
  /** The row or year meant, in words ("成员3", "2017 年"). */
  readonly rowLabel?: string | undefined;
}

/** One thing that is wrong or strange in the answers. */
export type Finding = {
  [C in FindingCode]: FindingPlace & { readonly code: C; readonly params: FindingParams[C] };
}[FindingCode];

/** Builds a finding; the compiler holds code and params together. */
export function finding<C extends FindingCode>(
  code: C,
  place: FindingPlace,
  params: FindingParams[C],
): Finding {
  return { code, ...place, params } as Finding;
}
