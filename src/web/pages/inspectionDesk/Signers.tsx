import { useEffect, useRef } from 'react';
import { penWidths, type SheetDraft, type Signer, type Stroke } from '../../../core/inspection/sheetDraft.ts';
import { newUuid } from '../../inspection/digest.ts';
import type { OpenSheet } from '../../inspection/openSheet.ts';
import { drawStrokes, padShape, takePicture } from '../../inspection/picture.ts';
import type { PhoneShelf } from '../../inspection/shelf.ts';
import { sideWords } from './inspectionWords.ts';
import { PhotoPick, PhotoShown } from './SheetPhotos.tsx';

interface Props {
  readonly draft: SheetDraft;
  readonly sheet: OpenSheet;
  readonly shelf: PhoneShelf;
}
const penWords = ['细', '中', '粗'];

/** Both sides sign, with a finger or on paper. */
export function Signers({ draft, sheet, shelf }: Props) {
  const change = (id: string, next: Partial<Signer>) =>
    sheet.change((now) => ({
      ...now,
      signers: now.signers.map((one) => (one.id === id ? { ...one, ...next } : one)),
    }));
  const remove = (id: string) =>
    sheet.change((now) => ({ ...now, signers: now.signers.filter((one) => one.id !== id) }));
  const add = (side: Signer['side']) =>
    sheet.change((now) => ({
      ...now,
      signers: [...now.signers, { id: newUuid(), side, name: '', strokes: [], pen: penWidths[1] }],
    }));
  const isSpare = (signer: Signer) => draft.signers.find(({ side }) => side === signer.side) !== signer;
  return (
    <section className="card" id="signers" tabIndex={-1}>
      <h2>双方签字</h2>
      {draft.signers.map((signer) => (
        <OneSigner
          key={signer.id}
          {...{ signer, draft, sheet, shelf }}
          change={(next) => change(signer.id, next)}
          remove={isSpare(signer) ? () => remove(signer.id) : undefined}
        />
      ))}
      <div className="buttons">
        {(['inspector', 'host'] as const).map((side) => (
          <button key={side} type="button" className="button-link" onClick={() => add(side)}>
            再加一位{sideWords[side]}签字人
          </button>
        ))}
      </div>
    </section>
  );
}

interface OneProps extends Props {
  readonly signer: Signer;
  readonly change: (next: Partial<Signer>) => void;
  readonly remove: (() => void) | undefined;
}

function OneSigner({ signer, draft, sheet, shelf, change, remove }: OneProps) {
  const { id, side, name, strokes, pen, paper } = signer;
  const photo = draft.photos.find((one) => one.id === paper);
  const label = `${sideWords[side]}签字`;
  return (
    <fieldset className="signer" id={`signer-${id}`} tabIndex={-1}>
      <legend>{label}</legend>
      <div className="field">
        <label htmlFor={`name-${id}`}>{sideWords[side]}签字人姓名</label>
        <input
          id={`name-${id}`}
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      {photo ? (
        <ul className="sheet-photos">
          <PhotoShown photo={photo} shelf={shelf} alt={`${label}（纸上）`} />
        </ul>
      ) : (
        <Pad label={label} {...{ strokes, pen }} draw={(next) => change({ strokes: next })} />
      )}
      <div className="signer-tools">
        {!photo && (
          <>
            <span className="pens" role="group" aria-label={`${label}笔画粗细`}>
              {penWidths.map((width, at) => (
                <button
                  key={width}
                  type="button"
                  className="pen"
                  aria-pressed={pen === width}
                  onClick={() => change({ pen: width })}
                >
                  {penWords[at]}
                </button>
              ))}
            </span>
            <button type="button" className="button-link" onClick={() => change({ strokes: [] })}>
              清除重签
            </button>
          </>
        )}
        <PhotoPick
          label={label}
          words={photo ? '重拍纸上的签字' : '不便手写：拍纸上的签字'}
          take={async (file) =>
            sheet.addPhoto('signature', await takePicture(file), (now, taken) => ({
              ...now,
              signers: now.signers.map((one) => (one.id === id ? { ...one, paper: taken.id } : one)),
            }))
          }
        />
        {photo && (
          <button type="button" className="button-link" onClick={() => change({ paper: undefined })}>
            改为手写
          </button>
        )}
        {remove && (
          <button type="button" className="button-link button-link-grave" onClick={remove}>
            去掉这位签字人
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface PadProps {
  readonly label: string;
  readonly strokes: readonly Stroke[];
  readonly pen: number;
  readonly draw: (strokes: readonly Stroke[]) => void;
}

/** A field to write on with the finger. Each stroke is kept when the finger is lifted. */
function Pad({ label, strokes, pen, draw }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef<number[] | undefined>(undefined);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const width = place.clientWidth * window.devicePixelRatio;
    place.width = width;
    place.height = width * padShape;
    drawStrokes(place, strokes, pen);
  }, [strokes, pen]);
  function at({ clientX, clientY }: React.PointerEvent): [number, number] {
    const box = canvas.current!.getBoundingClientRect();
    const scale = 1000 / box.width;
    return [Math.round((clientX - box.left) * scale), Math.round((clientY - box.top) * scale)];
  }
  function move(event: React.PointerEvent): void {
    if (!current.current) return;
    current.current.push(...at(event));
    drawStrokes(canvas.current!, [...strokes, current.current], pen);
  }
  function end(): void {
    if (current.current) draw([...strokes, current.current]);
    current.current = undefined;
  }
  return (
    <canvas
      ref={canvas}
      className="pad"
      role="img"
      aria-label={strokes.length > 0 ? `${label}：已签` : `${label}：请用手指在这里写姓名`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        current.current = [...at(event)];
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
