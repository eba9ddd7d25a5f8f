/** What the places of an inscription stand for. */
export interface InscriptionFacts {
  /** By the name rule, as the register has it now (R22, 更正). */
  readonly studio: string;
  readonly title: string;
  /** Title of the grade; '' where nothing was graded. */
  readonly grade: string;
  readonly year: number;
  readonly issuer: string;
}

/** The words on a plaque or certificate: the programme's text with its places filled (S7, R22). */
export function inscribe(text: string, facts: InscriptionFacts): string {
  const { grade } = facts;
  // Without a grade its brackets go with it: “示范性（）” is no inscription.
  const fitting = grade === '' ? text.replace(/（\{grade\}）|\(\{grade\}\)/g, '') : text;
  return fitting.replace(/\{(studio|title|grade|year|issuer)\}/g, (_, place: keyof InscriptionFacts) =>
    String(facts[place]),
  );
}

/** Running number by kind and year, as it is written on the back: 2019-牌-003. */
export function plaqueNumber(year: number, kind: 'plaque' | 'certificate', count: number): string {
  const sign = { plaque: '牌', certificate: '证' }[kind];
  return `${year}-${sign}-${String(count).padStart(3, '0')}`;
}
