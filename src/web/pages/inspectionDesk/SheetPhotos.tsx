import { useState } from 'react';
import type { SheetPhoto } from '../../../core/inspection/sheetDraft.ts';
import type { OpenSheet } from '../../inspection/openSheet.ts';
import { PictureUnfit, takePicture } from '../../inspection/picture.ts';
import type { PhoneShelf } from '../../inspection/shelf.ts';
import { useOnPhone } from '../../inspection/watchPhone.ts';
import { announce } from '../../parts/announce.ts';
import { useAddressOf } from './ProofOnPhone.tsx';

/** Takes photos with the camera or from the phone; each is on the shelf before the next one is made. */
export function PhotoPick(props: {
  readonly label: string;
  readonly words?: string;
  readonly take: (file: File) => Promise<void>;
}) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  async function take(input: HTMLInputElement): Promise<void> {
    setBusy(true);
    setFault(undefined);
    for (const file of Array.from(input.files ?? [])) {
      try {
        await props.take(file);
        announce('照片已存本机');
      } catch (error) {
        setFault(error instanceof PictureUnfit ? error.message : '照片没有存下，请清理手机存储后再试一次。');
      }
    }
    input.value = '';
    setBusy(false);
  }
  return (
    <div>
      <label className="photo-pick" aria-busy={busy}>
        {busy ? '正在存照片……' : (props.words ?? '拍照')}
        <span className="unseen">：{props.label}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="unseen"
          onChange={(event) => void take(event.target)}
        />
      </label>
      {fault && (
        <p className="over" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface ShownProps {
  readonly photo: SheetPhoto;
  readonly shelf: PhoneShelf;
  readonly alt: string;
  readonly remove?: (() => void) | undefined;
}
export function PhotoShown({ photo, shelf, alt, remove }: ShownProps) {
  const kept = useOnPhone(() => shelf.photo(photo.id), [shelf, photo.id]);
  const address = useAddressOf(kept?.bytes, kept?.mediaType ?? 'image/jpeg');
  return (
    <li className="sheet-photo">
      {address ? <img src={address} alt={alt} /> : <span className="soft">照片在本机</span>}
      {remove && (
        <button type="button" className="button-link button-link-grave" onClick={remove}>
          删去<span className="unseen">{alt}</span>
        </button>
      )}
    </li>
  );
}

/** The photos of one item, and the button for one more. */
export function SheetPhotos(props: {
  readonly item: string;
  readonly label: string;
  readonly photos: readonly SheetPhoto[];
  readonly sheet: OpenSheet;
  readonly shelf: PhoneShelf;
}) {
  const { item, label, sheet, shelf } = props;
  const own = props.photos.filter((photo) => photo.item === item);
  const remove = (id: string) =>
    sheet.change((draft) => ({ ...draft, photos: draft.photos.filter((photo) => photo.id !== id) }));
  return (
    <div className="sheet-photos">
      {own.length > 0 && (
        <ul>
          {own.map((photo, at) => (
            <PhotoShown
              key={photo.id}
              photo={photo}
              shelf={shelf}
              alt={`${label}的照片 ${at + 1}`}
              remove={() => remove(photo.id)}
            />
          ))}
        </ul>
      )}
      <PhotoPick
        label={label}
        words={own.length > 0 ? '再拍一张' : '拍照'}
        take={async (file) => sheet.addPhoto(item, await takePicture(file))}
      />
    </div>
  );
}
