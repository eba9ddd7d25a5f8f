import { Link } from '@tanstack/react-router';
import { useMay } from '../../session/useMe.ts';
import { sheetWords } from '../scans/sheetWords.ts';
import { SheetStanding } from '../scans/WaitingAgreements.tsx';
import type { PairFile } from './pairs.ts';

/** Where the paper of the agreement is, and the way to the desk at which the sealed sheet comes back (R11, F15). */
export function SheetWay({ sheet }: { readonly sheet: NonNullable<PairFile['sheet']> }) {
  const may = useMay();
  return (
    <p className="of-flush">
      <SheetStanding sheet={sheet} /> {sheetWords[sheet.stand].next}{' '}
      {may('scanPapers') ? <Link to="/scans">到扫描件上传</Link> : null}
    </p>
  );
}
