import { useState } from 'react';
import { isSafe } from '../../../core/inspection/parcel.ts';
import { sendNow, trySheetAgain } from '../../inspection/keepSending.ts';
import type { KeptSheet, PhoneShelf } from '../../inspection/shelf.ts';
import { tellOfPhone } from '../../inspection/watchPhone.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { parcelSentence, resultWords, sheetState, sideWords } from './inspectionWords.ts';
import { PhotoShown } from './SheetPhotos.tsx';

interface Props {
  readonly kept: KeptSheet;
  readonly shelf: PhoneShelf;
  /** Begins another sheet that takes the place of this one. */
  readonly replace: () => void;
}

/** A finished sheet: where it is, what to do when it is not there, and its copy on this phone. */
export function FinishedSheet({ kept, shelf, replace }: Props) {
  const [sure, setSure] = useState(false);
  if (!kept.finished) return null;
  const { document, parcel } = kept.finished;
  const { text, mark } = sheetState(kept);
  const sentence = parcelSentence(parcel);
  const safe = isSafe(parcel);
  const { kind } = parcel.state;
  const drop = async () => {
    await shelf.dropSheet(kept.id);
    tellOfPhone();
  };
  return (
    <section className="card" aria-label="已完成的验收表">
      <p role="status">
        <span className={`state state-${mark}`}>{text}</span>
      </p>
      {sentence && <p role={kind === 'held' ? 'alert' : undefined}>{sentence}</p>}
      <dl className="papers">
        <div>
          <dt>结论</dt>
          <dd>
            {resultWords[document.result]}
            {document.rectifyBy ? `，${dayInWords(document.rectifyBy)}前整改` : ''}
          </dd>
        </div>
        <div>
          <dt>验收情况</dt>
          <dd>{document.findings}</dd>
        </div>
        {document.advice !== '' && (
          <div>
            <dt>意见</dt>
            <dd>{document.advice}</dd>
          </div>
        )}
        {document.signatures.map(({ side, name, photo }) => (
          <div key={photo}>
            <dt>{sideWords[side]}签字</dt>
            <dd>{name}</dd>
          </div>
        ))}
        <div>
          <dt>校验码</dt>
          <dd className="sheet-hash">{parcel.hash}</dd>
        </div>
      </dl>
      <ul className="sheet-photos">
        {document.photos.map((photo, at) => (
          <PhotoShown key={photo.id} photo={photo} shelf={shelf} alt={`照片 ${at + 1}`} />
        ))}
      </ul>
      <div className="buttons">
        {kind === 'waiting' && (
          <button type="button" className="button" onClick={sendNow}>
            现在上传
          </button>
        )}
        {kind === 'held' && (
          <button type="button" className="button" onClick={() => void trySheetAgain(kept.user, kept.id)}>
            再试一次
          </button>
        )}
        {safe && (
          <button type="button" className="button button-plain" onClick={replace}>
            更正：另填一份替代
          </button>
        )}
        {safe && !sure && (
          <button type="button" className="button-link" onClick={() => setSure(true)}>
            从本机清除
          </button>
        )}
      </div>
      {sure && (
        <div className="note note-warn" role="alert">
          <p>服务器已确认收到。清除后手机上不再留底稿。</p>
          <button type="button" className="button button-grave" onClick={() => void drop()}>
            确认清除
          </button>
        </div>
      )}
      {kind === 'confirmed' && <p className="soft">底稿在本机再留 30 天，然后自动清除。</p>}
    </section>
  );
}
