import { plainWords } from '../fields/readTyped.ts';
import type { SummaryRow } from '../filing/filing.ts';
import type { Programme } from '../programme/programme.ts';

/** A line of a summary as it stands in a file. */
export interface SummaryFileLine {
  readonly hostUnit: string;
  readonly studioName: string;
  readonly mainResults: string;
}

export interface ComparedSummaryLine {
  readonly kind: 'same' | 'changed' | 'missing' | 'unknown';
  readonly application: string | null;
  readonly hostUnit: string;
  readonly studioName: string;
  readonly leadName: string;
  /** The results as they stand and as the file has them. */
  readonly now: string;
  readonly inFile: string;
}

type Known = Pick<SummaryRow, 'application' | 'hostUnit' | 'studioName' | 'mainResults'>;

function leadIn(programme: Programme, studioName: string): string {
  const { suffix } = programme.nameRule;
  return studioName.endsWith(suffix) ? studioName.slice(0, -suffix.length).trim() : '';
}

/** The candidate meant: studio and unit agree; else the studio alone, where only one has that name. */
function meant(rows: readonly Known[], line: SummaryFileLine): Known | undefined {
  const named = rows.filter(({ studioName }) => plainWords(studioName) === plainWords(line.studioName));
  const exact = named.find(({ hostUnit }) => plainWords(hostUnit) === plainWords(line.hostUnit));
  return exact ?? (named.length === 1 ? named[0] : undefined);
}

/** A summary from a file beside the candidates: the lines of the file in order, then those that it does not have (R37). */
export function compareSummary(
  programme: Programme,
  rows: readonly Known[],
  lines: readonly SummaryFileLine[],
): ComparedSummaryLine[] {
  const found = new Set<string>();
  const inFile = lines.flatMap((line): ComparedSummaryLine[] => {
    if (plainWords(line.studioName) === '') return [];
    const left = rows.filter(({ application }) => !found.has(application));
    const known = meant(left, line);
    const base = {
      hostUnit: line.hostUnit,
      studioName: line.studioName,
      leadName: leadIn(programme, line.studioName),
    };
    if (!known) return [{ kind: 'unknown', application: null, ...base, now: '', inFile: line.mainResults }];
    found.add(known.application);
    const same = plainWords(known.mainResults) === plainWords(line.mainResults);
    const kind = same ? 'same' : 'changed';
    return [
      { kind, application: known.application, ...base, now: known.mainResults, inFile: line.mainResults },
    ];
  });
  const missing = rows
    .filter(({ application }) => !found.has(application))
    .map(
      ({ application, hostUnit, studioName, mainResults }): ComparedSummaryLine => ({
        ...{ kind: 'missing', application, hostUnit, studioName },
        ...{ leadName: leadIn(programme, studioName), now: mainResults, inFile: '' },
      }),
    );
  return [...inFile, ...missing];
}
