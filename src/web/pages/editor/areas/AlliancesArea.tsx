import type { AreaProps } from '../areaProps.ts';
import { alliancesWords } from '../describe/classification.ts';
import { OneArea } from './OneArea.tsx';

/** 联盟: kinds and what a year asks of one (F38). */
export default function AlliancesArea(props: AreaProps) {
  return <OneArea {...props} part="alliances" element={alliancesWords} optional="联盟的规则" />;
}
