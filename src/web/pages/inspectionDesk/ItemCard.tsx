import { type SheetDraft, withMark } from '../../../core/inspection/sheetDraft.ts';
import { markedBy } from '../../../core/inspection/sheetGaps.ts';
import type { MarkGiven } from '../../../core/standards/marks.ts';
import type { StandardLeaf } from '../../../core/standards/standardLeaves.ts';
import type { OpenSheet } from '../../inspection/openSheet.ts';
import type { InspectionCase, PhoneShelf } from '../../inspection/shelf.ts';
import { Proofs } from './ProofOnPhone.tsx';
import { SheetPhotos } from './SheetPhotos.tsx';

interface Props {
  readonly leaf: StandardLeaf;
  readonly draft: SheetDraft;
  readonly papers: InspectionCase;
  readonly sheet: OpenSheet;
  readonly shelf: PhoneShelf;
}
const checkWords: Readonly<Record<string, string>> = { yes: '是', no: '否' };

function selfInWords({ value, states, note }: MarkGiven): string {
  const said = [value && (checkWords[value] ?? value), states && (states.join('、') || '都没有'), note];
  return said.filter(Boolean).join('；');
}

/** One item of the standard: what the studio says of itself, its proofs, and what the inspector finds. */
export function ItemCard({ leaf, draft, papers, sheet, shelf }: Props) {
  const { id, title, heads, item } = leaf;
  const self = papers.self[id];
  const given = draft.marks[id] ?? {};
  const set = (change: MarkGiven) =>
    sheet.change((now) => ({ ...now, marks: withMark(now.marks, id, change) }));
  return (
    <div className="card item-card" id={`item-${id}`} tabIndex={-1}>
      {heads.length > 0 && <p className="soft">{heads.join(' / ')}</p>}
      <h3>{title}</h3>
      {item.text && <p className="help">{item.text}</p>}
      {self && <p className="self-said">自评：{selfInWords(self)}</p>}
      <Proofs proofs={papers.evidence.filter((proof) => proof.item === id)} shelf={shelf} />
      <Marking leaf={leaf} given={given} set={set} />
      <div className="field">
        <label htmlFor={`note-${id}`}>说明（可不填）</label>
        <textarea
          id={`note-${id}`}
          rows={2}
          maxLength={2000}
          value={given.note ?? ''}
          onChange={({ target }) => set({ note: target.value === '' ? undefined : target.value })}
        />
      </div>
      <SheetPhotos item={id} label={title} photos={draft.photos} sheet={sheet} shelf={shelf} />
    </div>
  );
}

interface MarkingProps {
  readonly leaf: StandardLeaf;
  readonly given: MarkGiven;
  readonly set: (change: MarkGiven) => void;
}

function Marking({ leaf, given, set }: MarkingProps) {
  const { check, number, states } = markedBy(leaf);
  const { id, title, item } = leaf;
  const { mark } = item;
  const unit = mark && 'unit' in mark ? mark.unit : mark?.kind === 'points' ? '分' : '次';
  return (
    <>
      {check && (
        <fieldset className="marks">
          <legend className="unseen">{title}</legend>
          {Object.entries(checkWords).map(([value, words]) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`mark-${id}`}
                checked={given.value === value}
                onChange={() => set({ value })}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      {number && (
        <div className="field">
          <label htmlFor={`mark-${id}`}>现场核实</label>
          <div className="with-unit">
            <input
              id={`mark-${id}`}
              inputMode="decimal"
              value={given.value ?? ''}
              onChange={({ target }) => set({ value: target.value.trim() || undefined })}
            />
            <span className="unit">{unit}</span>
          </div>
        </div>
      )}
      {states && <States leaf={leaf} given={given} set={set} />}
    </>
  );
}

function States({ leaf: { title, item }, given, set }: MarkingProps) {
  const all = item.states ?? [];
  const seen = given.states;
  const toggle = (state: string, on: boolean) =>
    set({ states: all.filter((one) => (one === state ? on : seen?.includes(one))) });
  return (
    <fieldset className="marks marks-many">
      <legend className="unseen">{title}：看到的情况</legend>
      {all.map((state) => (
        <label key={state} className="choice">
          <input
            type="checkbox"
            checked={seen?.includes(state) ?? false}
            onChange={({ target }) => toggle(state, target.checked)}
          />
          {state}
        </label>
      ))}
      <label className="choice">
        <input
          type="checkbox"
          checked={seen?.length === 0}
          onChange={({ target }) => set({ states: target.checked ? [] : undefined })}
        />
        都没有
      </label>
    </fieldset>
  );
}
