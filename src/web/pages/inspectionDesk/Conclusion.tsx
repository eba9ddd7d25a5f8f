import type { InspectionResult } from '../../../core/inspection/sheetDocument.ts';
import { generalItem, type SheetDraft } from '../../../core/inspection/sheetDraft.ts';
import type { OpenSheet } from '../../inspection/openSheet.ts';
import type { PhoneShelf } from '../../inspection/shelf.ts';
import { resultWords } from './inspectionWords.ts';
import { SheetPhotos } from './SheetPhotos.tsx';

interface Props {
  readonly draft: SheetDraft;
  readonly sheet: OpenSheet;
  readonly shelf: PhoneShelf;
}
const most = 5000;

/** Findings, result and advice (R32, R33). */
export function Conclusion({ draft, sheet, shelf }: Props) {
  const set = (change: Partial<SheetDraft>) => sheet.change((now) => ({ ...now, ...change }));
  return (
    <section className="card">
      <h2>结论</h2>
      <LongText id="findings" label="验收情况" value={draft.findings} set={(findings) => set({ findings })} />
      <SheetPhotos item={generalItem} label="现场" photos={draft.photos} sheet={sheet} shelf={shelf} />
      <fieldset className="field" id="sheet-result" tabIndex={-1}>
        <legend>验收结论</legend>
        {Object.entries(resultWords).map(([result, words]) => (
          <label key={result} className="choice">
            <input
              type="radio"
              name="result"
              checked={draft.result === result}
              onChange={() => set({ result: result as InspectionResult })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {draft.result === 'rectify' && (
        <div className="field" id="sheet-rectifyBy">
          <label htmlFor="rectify-by">整改期限</label>
          <input
            id="rectify-by"
            type="date"
            min={draft.visitedOn}
            value={draft.rectifyBy ?? ''}
            onChange={({ target }) => set({ rectifyBy: target.value || undefined })}
          />
        </div>
      )}
      <LongText
        id="advice"
        label={draft.result === 'passed' ? '建议（可不填）' : '整改意见'}
        value={draft.advice}
        set={(advice) => set({ advice })}
      />
    </section>
  );
}

function LongText(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const over = props.value.length - most;
  return (
    <div className="field" id={`sheet-${props.id}`}>
      <label htmlFor={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        rows={4}
        value={props.value}
        aria-invalid={over > 0}
        onChange={({ target }) => props.set(target.value)}
      />
      {over > 0 && <p className="counter over">超出 {over} 字</p>}
    </div>
  );
}
