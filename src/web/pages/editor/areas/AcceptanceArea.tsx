import type { AreaProps } from '../areaProps.ts';
import { acceptanceWords } from '../describe/track.ts';
import { OneArea } from './OneArea.tsx';

/** 受理: who takes in what was filed, and how much is looked at again (F52). */
export default function AcceptanceArea(props: AreaProps) {
  return <OneArea {...props} part="acceptance" element={acceptanceWords} optional="受理办法" />;
}
