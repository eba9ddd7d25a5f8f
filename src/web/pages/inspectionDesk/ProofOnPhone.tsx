import { useEffect, useState } from 'react';
import type { InspectionCase, PhoneShelf } from '../../inspection/shelf.ts';
import { useOnPhone } from '../../inspection/watchPhone.ts';
import { megabytes } from './inspectionWords.ts';

type Proof = InspectionCase['evidence'][number];

/** An address for bytes that lie on this phone, as long as it is on the screen. */
export function useAddressOf(bytes: ArrayBuffer | undefined, mediaType: string): string | undefined {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setAddress(made);
    return () => {
      setAddress(undefined);
      URL.revokeObjectURL(made);
    };
  }, [bytes, mediaType]);
  return address;
}

/** A proof: pictures are seen at once, PDFs open from the phone; what is not downloaded opens with a network. */
export function ProofOnPhone({ proof, shelf }: { readonly proof: Proof; readonly shelf: PhoneShelf }) {
  const { id, name, mediaType, size, url, label } = proof;
  const kept = useOnPhone(async () => ({ file: await shelf.file(id) }), [shelf, id]);
  const address = useAddressOf(kept?.file?.bytes, mediaType);
  const isPicture = mediaType.startsWith('image/');
  return (
    <li className="proof">
      {address && isPicture && (
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={`${label}：${name}`} loading="lazy" />
        </a>
      )}
      <span>
        <a href={address ?? url} target="_blank" rel="noreferrer">
          {name}
        </a>
        <span className="soft">
          {label}，{megabytes(size)}
          {kept && !kept.file ? '，还没有下载，有网络时才能打开' : ''}
        </span>
      </span>
      {address && !isPicture && (
        <a href={address} download={name} className="soft">
          存到手机
        </a>
      )}
    </li>
  );
}

export function Proofs(props: { readonly proofs: readonly Proof[]; readonly shelf: PhoneShelf }) {
  if (props.proofs.length === 0) return null;
  return (
    <ul className="proofs">
      {props.proofs.map((proof) => (
        <ProofOnPhone key={proof.id} proof={proof} shelf={props.shelf} />
      ))}
    </ul>
  );
}
