import { useState } from 'react';
import type { ReadQuota } from '../../../../core/notice/reading.ts';
import type { Body } from '../../../../core/programme/programme.ts';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { cellText } from '../../../../core/quota/cellText.ts';
import type { Diagnosis, PlacedRow, Placing } from '../../../../core/quota/doctor/diagnosis.ts';
import { tableOfPlacing } from '../../../../core/quota/doctor/tableOfPlacing.ts';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly read: ReadQuota;
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
}

const heads: { readonly [K in Diagnosis['kind']]: { readonly words: string; readonly look: string } } = {
  whole: { words: '通知里的名额表是完整的', look: 'note-good' },
  placed: { words: '通知里的名额表缺了空格，已经还原，请核对', look: 'note-warn' },
  ambiguous: { words: '通知里的名额表缺了空格，有几种放法都对得上', look: 'note-warn' },
  unsolved: { words: '通知里的名额表对不上合计，请对照原件修改', look: 'note-bad' },
};

const placingsOf = (diagnosis: Diagnosis): readonly Placing[] =>
  diagnosis.kind === 'ambiguous' ? diagnosis.placings : [diagnosis.placing];

const sorted = (record: object) => Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
const bare = ({ rows, printedTotals }: QuotaTable) =>
  JSON.stringify([rows.map(({ label, cells }) => [label, sorted(cells)]), sorted(printedTotals)]);

/** What the doctor says of the table in the notice, and the choice where it would not guess (F47). */
export function DoctorSays({ read, quota, bodies, edits, readOnly }: Props) {
  const { diagnosis, title, unit } = read;
  const placings = placingsOf(diagnosis);
  const tables = placings.map((placing) =>
    tableOfPlacing(diagnosis, placing, {
      title: title || quota.title,
      unit: unit || quota.unit,
      bodies,
      present: quota,
    }),
  );
  const standing = tables.findIndex((table) => bare(table) === bare(quota));
  const [chosen, setChosen] = useState<number>();
  // Where several fit, none is marked before somebody has chosen.
  const at = chosen ?? (standing >= 0 ? standing : tables.length === 1 ? 0 : undefined);
  const { words, look } = heads[diagnosis.kind];
  return (
    <section aria-labelledby="doctor" className={`note ${look}`}>
      <h2 id="doctor">{words}</h2>
      <ul>
        {diagnosis.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {placings.length > 1 && (
        <fieldset className="qg-placings">
          <legend>对照原件，选一种放法</legend>
          {placings.map((placing, place) => (
            <label key={place} className="choice">
              <input
                type="radio"
                name="placing"
                checked={place === at}
                disabled={readOnly}
                onChange={() => setChosen(place)}
              />
              <span>{placingInWords(diagnosis, placing)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {standing >= 0 && standing === at && <p>现在表上就是{placings.length > 1 ? '这一种' : '这样'}。</p>}
      {!readOnly && at !== undefined && standing !== at && (
        <button type="button" className="button button-plain" onClick={() => edits.change(tables[at]!)}>
          {placings.length > 1 ? '按这一种填入下表' : '按通知填入下表'}
        </button>
      )}
    </section>
  );
}

/** The rows in which the placings differ, with their numbers by column. */
function placingInWords(diagnosis: Diagnosis, { rows }: Placing): string {
  const differs = diagnosis.kind === 'ambiguous' ? diagnosis.differs : [];
  const inWords = ({ label, cells }: PlacedRow) =>
    `${label}：${diagnosis.tiers.flatMap((tier) => (cells[tier.id] ? [`${tier.label} ${cellText(cells[tier.id])}`] : [])).join('，')}`;
  return rows
    .filter(({ label }) => differs.includes(label))
    .map(inWords)
    .join('；');
}
